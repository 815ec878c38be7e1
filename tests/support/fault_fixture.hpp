#pragma once

#include <string>
#include <string_view>

namespace fourfold::testing {

// A file with one fault. Its first lines say what is found and how it is mended, "\n" standing for a line break:
//   # expect: F0201 181
//   # mend: the wrong words => the right words
struct FaultFixture {
    std::string expected;  // "F0201 181"
    std::string mended;    // the text with all its edits made; empty when there is none, or one that cannot be made

    [[nodiscard]] std::string code() const { return expected.substr(0, expected.find(' ')); }
};

[[nodiscard]] FaultFixture faultFixture(std::string_view text);

}  // namespace fourfold::testing
