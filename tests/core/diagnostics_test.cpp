#include "core/diagnostics.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "core/diagnostic_format.hpp"
#include "core/strings.hpp"

using namespace fourfold::core;

TEST_CASE("every code has a stable name of its own") {
    std::set<std::string_view> names;
    for (const CatalogueEntry& entry : diagnosticCatalogue()) {
        CAPTURE(entry.name);
        CHECK(entry.name.size() == 5);
        CHECK(entry.name.front() == 'F');
        CHECK(std::ranges::all_of(entry.name.substr(1), [](char c) { return c >= '0' && c <= '9'; }));
        CHECK(names.insert(entry.name).second);
        CHECK(&entryOf(entry.code) == &entry);
        CHECK(entryNamed(entry.name) == &entry);
    }
    CHECK(entryNamed("F9999") == nullptr);
}

TEST_CASE("every code is explained in both languages, with the same arguments") {
    for (const CatalogueEntry& entry : diagnosticCatalogue()) {
        CAPTURE(entry.name);
        for (const Language language : languages) {
            CHECK(!entry.message.in(language).empty());
            CHECK(!entry.help.in(language).empty());
        }
        CHECK(placeholdersOf(entry.message.en).has_value());
        CHECK(placeholdersOf(entry.message.en) == placeholdersOf(entry.message.zh));
        CHECK(!entry.message.en.ends_with('.'));
        CHECK(!entry.message.zh.ends_with("。"));
        CHECK(entry.help.en.ends_with('.'));
        CHECK(entry.help.zh.ends_with("。"));
    }
}

TEST_CASE("a diagnostic is formatted as compilers do") {
    Diagnostics diagnostics("cold-call.yaml");
    diagnostics.add(Code::unknownScene, {42, 13}, {"clsoe"}, "close");
    diagnostics.add(Code::cutAtHash, {7, 3});
    diagnostics.add(Code::emptyFile, {});
    const auto line = [&](std::size_t i, Language language) {
        return formatDiagnostic(diagnostics.all()[i], language);
    };
    CHECK(line(0, Language::en) == "cold-call.yaml:42:13: error F0012: no scene named 'clsoe'; did you mean 'close'?");
    CHECK(line(0, Language::zh) == "cold-call.yaml:42:13: 错误 F0012: 没有名为“clsoe”的场景；是不是“close”？");
    CHECK(line(1, Language::en) ==
          "cold-call.yaml:7:3: warning F0047: the text ends before '#', which begins a comment");
    CHECK(line(2, Language::en) == "cold-call.yaml: error F0009: the file is empty");
}

TEST_CASE("a file's name cannot break the line or the terminal") {
    Diagnostics diagnostics("a\n\x1b[31m.yaml");
    diagnostics.add(Code::emptyFile, {});
    CHECK(formatDiagnostic(diagnostics.all()[0], Language::en) ==
          "a\\n\\u001b[31m.yaml: error F0009: the file is empty");
}

TEST_CASE("findings come in the order of the file, errors and warnings counted apart") {
    Diagnostics diagnostics("a.yaml");
    diagnostics.add(Code::emptyText, {9, 1}, {"en"});
    diagnostics.add(Code::cutAtHash, {2, 5});
    diagnostics.add(Code::emptyText, {2, 4}, {"zh"});
    diagnostics.finish();
    CHECK(diagnostics.errors() == 2);
    CHECK(diagnostics.warnings() == 1);
    CHECK(diagnostics.all()[0].position == Position{2, 4});
    CHECK(diagnostics.all()[1].code == Code::cutAtHash);
    CHECK(diagnostics.all()[2].position == Position{9, 1});
}

TEST_CASE("a hopeless file gives only its first findings, and says how many more there are") {
    Diagnostics diagnostics("a.yaml");
    for (int i = 0; i < 250; ++i) diagnostics.add(Code::emptyText, {250 - i, 1}, {"en"});
    CHECK(diagnostics.full());
    diagnostics.finish();
    CHECK(diagnostics.errors() == 250);
    CHECK(diagnostics.all().size() == Diagnostics::mostErrors + 1);
    CHECK(diagnostics.all().back().code == Code::tooManyFindings);
    CHECK(messageOf(diagnostics.all().back(), Language::en) == "150 more findings are not shown");

    Diagnostics sum;
    sum.append(diagnostics);
    sum.append(diagnostics);
    CHECK(sum.errors() == 500);
    CHECK(sum.all().size() == 2 * diagnostics.all().size());
}
