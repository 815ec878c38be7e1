#include "support/fault_fixture.hpp"

#include <vector>

namespace fourfold::testing {
namespace {

constexpr std::string_view expectMark = "# expect: ";
constexpr std::string_view mendMark = "# mend: ";
constexpr std::string_view arrow = " => ";

std::string unescaped(std::string_view text) {
    std::string result(text);
    for (std::size_t at = 0; (at = result.find("\\n", at)) != std::string::npos; ++at) result.replace(at, 2, "\n");
    return result;
}

}  // namespace

FaultFixture faultFixture(std::string_view text) {
    FaultFixture fixture;
    std::vector<std::string_view> edits;
    std::size_t size = 0;
    while (size < text.size() && text[size] == '#') {
        const std::size_t end = text.find('\n', size);
        const std::string_view line = text.substr(size, end - size);
        if (line.starts_with(expectMark)) fixture.expected = line.substr(expectMark.size());
        if (line.starts_with(mendMark)) edits.push_back(line.substr(mendMark.size()));
        size = end + 1;
    }
    std::string mended(text);
    for (const std::string_view edit : edits) {
        const std::size_t middle = edit.find(arrow);
        if (middle == std::string_view::npos) return fixture;
        const std::string from = unescaped(edit.substr(0, middle));
        const std::size_t at = mended.find(from, size);
        if (at == std::string::npos) return fixture;
        mended.replace(at, from.size(), unescaped(edit.substr(middle + arrow.size())));
    }
    if (!edits.empty()) fixture.mended = std::move(mended);
    return fixture;
}

}  // namespace fourfold::testing
