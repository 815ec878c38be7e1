#pragma once

#include <string>
#include <string_view>

namespace fourfold::testing {

// A file with one fault. Its first lines give the expected finding and the edits that mend it, where "\n" means a line
// break:
//   # expect: F0201 181
//   # mend: the wrong words => the right words
struct FaultFixture {
    std::string expected;  // "F0201 181"
    std::string mended;    // the text after all edits; empty when there are none, or one does not apply

    [[nodiscard]] std::string code() const { return expected.substr(0, expected.find(' ')); }
};

[[nodiscard]] FaultFixture faultFixture(std::string_view text);

}  // namespace fourfold::testing
