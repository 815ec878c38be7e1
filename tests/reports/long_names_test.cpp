#include <array>
#include <functional>

#include <doctest/doctest.h>

#include "reports/certificate.hpp"
#include "reports/course.hpp"
#include "reports/csv_files.hpp"
#include "reports/document.hpp"
#include "reports/html/page.hpp"
#include "reports/json.hpp"
#include "reports/report.hpp"
#include "support/built.hpp"
#include "yaml/strings_loader.hpp"

using namespace fourfold;
using namespace fourfold::reports;

TEST_CASE("pages, tables, JSON and certificates grow with a long name no more than the name itself") {
    static const core::Strings strings = yaml::loadStrings(fourfold::testing::inSource("assets")).strings;
    const Phrases phrases(strings, core::Language::zh);
    const auto reportWith = [](std::size_t length) {
        testing::Course course;
        for (const char* const name : {"Lin", "Wu", "Chen", "Li"}) {
            course.play(name, {"listen", "guess", "answer"}, 0);
            course.quiz(name, {{"work-1", "a"}, {"work-2", "b"}}, 10);
        }
        Material material = course.material();
        for (Entry& entry : material.entries) {
            entry.attempt.person.name += std::string(length, 'n');
            entry.attempt.person.className += std::string(length, 'c');
        }
        const Request request{
            .topic = Topic::course, .person = {}, .className = {}, .subject = {}, .since = {}, .until = {}, .mode = {}};
        return reportOf(material, request, course.shelf(), core::momentOf(0));
    };
    const std::array<std::function<std::size_t(const Report&)>, 3> forms{
        [&](const Report& report) { return pageOf(documentOf(report, phrases)).size(); },
        [&](const Report& report) {
            std::size_t bytes = 0;
            for (const CsvTable& table : csvOf(report, phrases)) bytes += table.bytes().size();
            return bytes;
        },
        [&](const Report& report) { return jsonOf(report).size(); }};
    constexpr std::size_t length = 50'000;
    const std::array<Report, 3> reports{reportWith(0), reportWith(length), reportWith(2 * length)};
    for (const auto& form : forms) {
        const std::size_t bare = form(reports[0]);
        const std::size_t once = form(reports[1]) - bare;
        const std::size_t twice = form(reports[2]) - bare;
        CHECK(twice <= 2 * once + 1000);
        // Each of the four people has a few rows in a few tables.
        CHECK(once <= 100 * length);
    }
    const auto certificate = [&](std::size_t count) {
        const Certificate with{.person = std::string(count, 'n'),
                               .className = std::string(count, 'c'),
                               .exam = {std::string(count, 'e'), std::string(count, 'z')},
                               .score = {80, 1},
                               .passed = core::momentOf(0),
                               .attempt = records::AttemptId(std::string(count, 'a')),
                               .digest = std::string(count, 'd'),
                               .hash = std::string(count, 'a')};
        return certificateSvg(with, phrases).size();
    };
    CHECK(certificate(100'000) == certificate(200));
}
