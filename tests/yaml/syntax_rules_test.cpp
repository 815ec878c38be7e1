#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/temp_folder.hpp"
#include "yaml/parser.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;

namespace {

// A document of tests/fixtures/yaml: what stands behind "####", and the text below it.
struct Sample {
    std::string head;
    std::string text;
};

std::vector<Sample> samplesIn(const std::string& file) {
    constexpr std::string_view mark = "\n#### ";
    constexpr std::string_view arrow = "→";
    const std::string all = readText(fixtures / "yaml" / file);
    std::vector<Sample> samples;
    for (std::size_t at = all.find(mark); at != std::string::npos;) {
        const std::size_t head = at + mark.size();
        const std::size_t text = all.find('\n', head) + 1;
        at = all.find(mark, text - 1);
        Sample sample{all.substr(head, text - 1 - head),
                      all.substr(text, at == std::string::npos ? at : at + 1 - text)};
        for (std::size_t tab = 0; (tab = sample.text.find(arrow, tab)) != std::string::npos;) {
            sample.text.replace(tab, arrow.size(), "\t");
        }
        samples.push_back(std::move(sample));
    }
    return samples;
}

// All findings as "F0012 17:4 F0013 2:1".
std::string findingsIn(const std::string& text) {
    core::Diagnostics diagnostics;
    static_cast<void>(yaml::parse(text, diagnostics));
    std::string found = brief(diagnostics);
    for (char& c : found) c = c == '\n' ? ' ' : c;
    if (!found.empty()) found.pop_back();
    return found;
}

std::string with(const std::string& lineEnd, const std::string& text) {
    std::string result;
    for (const char c : text) result += c == '\n' ? lineEnd : std::string(1, c);
    return result;
}

}  // namespace

TEST_CASE("what YAML does not allow, and what no file here needs of it, is refused where it stands") {
    const std::vector<Sample> samples = samplesIn("refused.txt");
    CHECK(samples.size() > 90);
    for (const Sample& sample : samples) {
        const std::size_t bar = sample.head.find(" | ");
        REQUIRE(bar != std::string::npos);
        CAPTURE(sample.head);
        for (const char* lineEnd : {"\n", "\r\n", "\r"}) {
            CAPTURE(lineEnd);
            CHECK(findingsIn(with(lineEnd, sample.text)) == sample.head.substr(0, bar));
        }
    }
}

TEST_CASE("what YAML allows is read, as long as files need it") {
    const std::vector<Sample> samples = samplesIn("accepted.txt");
    CHECK(samples.size() > 5);
    for (const Sample& sample : samples) {
        CAPTURE(sample.head);
        for (const char* lineEnd : {"\n", "\r\n", "\r"}) CHECK(findingsIn(with(lineEnd, sample.text)).empty());
    }
}
