#include <doctest/doctest.h>

#include "support/characters.hpp"

#include "reports/course.hpp"
#include "reports/html/page.hpp"
#include "reports/html/writer.hpp"
#include "reports/json.hpp"
#include "reports/csv_files.hpp"
#include "support/text.hpp"

using namespace fourfold;
using namespace fourfold::reports;
using testing::Course;

namespace {

using fourfold::testing::contains;

std::string written(std::string_view text) {
    html::Writer writer;
    writer.element("p", {{"title", std::string(text)}}, text);
    return std::move(writer).take();
}

Report reportOn(Course& course, Topic topic) {
    return reportOf(
        course.material(),
        {.topic = topic, .person = {}, .className = {}, .subject = {}, .since = {}, .until = {}, .mode = {}},
        course.shelf(), core::momentOf(1'795'600'000'000));
}

}  // namespace

TEST_CASE("markup in a text or an attribute is shown, not interpreted") {
    CHECK(written("<b>\"&'") == "<p title=\"&lt;b&gt;&quot;&amp;&#39;\">&lt;b&gt;&quot;&amp;&#39;</p>");
}

TEST_CASE("control characters and bytes that are not valid UTF-8 do not reach a page") {
    const std::string shown = "x\uFFFDy\uFFFDz\uFFFDw";
    CHECK(written("x\x1by\x7fz\xffw") == "<p title=\"" + shown + "\">" + shown + "</p>");
    for (const char32_t c : testing::noCharacters()) {
        CHECK(written(testing::inUtf8(c)) == "<p title=\"\uFFFD\">\uFFFD</p>");
    }
    CHECK(written("两\t行") == "<p title=\"两\t行\">两\t行</p>");
}

TEST_CASE("every form of a report keeps hostile names as text") {
    Course course;
    const std::string hostile = "<script>alert(1)</script>\" onload='x'&\x01";
    course.play(hostile, {"listen", "guess", "answer"}, 0);
    course.play("=cmd|' /C calc'!A0", {"push", "guess", "answer"}, 1);
    course.play("\u202Egpj.exe", {"listen", "ask", "answer"}, 2);
    const core::Strings strings;
    const Phrases phrases(strings, core::Language::en);
    const Report report = reportOn(course, Topic::course);
    const std::string page = pageOf(documentOf(report, phrases));
    CHECK_FALSE(contains(page, "<script"));
    CHECK_FALSE(contains(page, "onload='x'"));
    CHECK(contains(page, "<bdi>&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39;&amp;"));
    CHECK(contains(page, "<bdi>\\u202egpj.exe</bdi>"));
    std::string tables;
    for (const CsvTable& table : csvOf(report, phrases)) tables += table.bytes();
    CHECK(contains(tables, ",'=cmd|' /C calc'!A0,"));
    CHECK(contains(jsonOf(report), "\"name\": \"<script>alert(1)</script>\\\" onload='x'&\\u0001\""));
}

TEST_CASE("a very long name is cut on the page, but complete for tools") {
    Course course;
    const std::string name(10'000, 'x');
    course.play(name, {"listen", "ask", "answer"}, 0);
    const core::Strings strings;
    const Report report = reportOn(course, Topic::course);
    CHECK(pageOf(documentOf(report, Phrases(strings, core::Language::en))).size() < 60'000);
    CHECK(contains(jsonOf(report), name));
}

TEST_CASE("bytes of a name that are not valid UTF-8 break no form") {
    Course course;
    course.play("bad\xFFname", {"listen", "ask", "answer"}, 0);
    const core::Strings strings;
    const Phrases phrases(strings, core::Language::en);
    const Report report = reportOn(course, Topic::course);
    CHECK(contains(jsonOf(report), "bad\uFFFDname"));
    CHECK(contains(csvOf(report, phrases)[2].bytes(), "bad\uFFFDname"));
    CHECK_FALSE(contains(pageOf(documentOf(report, phrases)), "\xFF"));
}

TEST_CASE("every report says what it could not look into") {
    Course course;
    course.play("Ann", {"listen", "ask", "answer"}, 0);
    course.forgetVersions();
    course.play("Bob", {"listen", "ask", "answer"}, 1);
    const core::Strings strings;
    const Phrases phrases(strings, core::Language::en);
    for (const Topic topic : {Topic::course, Topic::decisions, Topic::questions}) {
        const Report report = reportOn(course, topic);
        CHECK(report.missing.at({"sale", "lost"}) == 1);
        CHECK(contains(pageOf(documentOf(report, phrases)), "report.gap.version"));
        CHECK(contains(jsonOf(report), "\"digest\": \"lost\""));
    }
}

TEST_CASE("a report of nothing is a page that says so") {
    Course course;
    const core::Strings strings;
    const Phrases phrases(strings, core::Language::zh);
    for (const Topic topic : {Topic::course, Topic::decisions, Topic::questions}) {
        const std::string page = pageOf(documentOf(reportOn(course, topic), phrases));
        CHECK(contains(page, "report.nothing"));
        CHECK(contains(page, "<html lang=\"zh-CN\">"));
    }
}
