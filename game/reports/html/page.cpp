#include "reports/html/page.hpp"

#include "records/times.hpp"
#include "reports/html/document.hpp"
#include "reports/html/sections.hpp"
#include "reports/html/style.hpp"

namespace fourfold::reports {
namespace {

void header(html::Writer& html, const Report& report, const Phrases& say) {
    html.open("header").open("div");
    html.element("p", {{"class", "brand"}}, say("app.name") + " · " + say("app.tagline"));
    html.open("h1").isolated(say.title(report)).close();
    html.open("p", {{"class", "filters"}});
    for (const std::string& filter : say.filters(report.request)) html.isolated(filter).text(" · ");
    html.text(say.format("report.made", fmt::arg("when", records::localTimeText(report.made)))).close();
    html.close().close();
}

void footer(html::Writer& html, const Report& report, const Phrases& say) {
    html.open("footer").element("h4", say("report.head.how_to_read")).open("ul");
    html.element("li", say("report.intervals"));
    if (report.course || report.trainee || !report.decisions.empty()) {
        html.element("li", say("report.html.about_scores"));
    }
    if (!report.decisions.empty()) html.element("li", say("report.html.about_decisions"));
    if (!report.questions.empty()) {
        for (const char* key : {"facility", "discrimination", "options", "alpha", "sources"}) {
            html.element("li", say(std::string("report.html.about_") + key));
        }
    }
    html.close().close();
}

}  // namespace

std::string pageOf(const Report& report, const Phrases& say) {
    html::Writer html;
    html::beginDocument(html, say.language(), say.title(report), html::styleSheet());
    html.open("body");
    header(html, report, say);
    html.open("main");
    if (report.attempts == 0) html.open("section", {{"class", "card"}}).element("p", say("report.nothing")).close();
    if (report.course && report.attempts > 0) html::classSections(html, *report.course, say);
    if (report.trainee) html::traineeSections(html, *report.trainee, say);
    const Topic topic = report.request.topic;
    for (const QuestionReport& each : report.questions) {
        if (topic == Topic::questions && report.questions.size() > 1) {
            html.element("h2", say.version(each.bank->digest));
        }
        html::questionSection(html, each, say, topic == Topic::questions);
    }
    for (const DecisionReport& each : report.decisions) {
        if (topic == Topic::decisions && report.decisions.size() > 1) {
            html.element("h2", say.version(each.scenario->digest));
        }
        html::decisionSection(html, each, say, topic == Topic::decisions);
    }
    if (const auto gaps = say.gaps(report); !gaps.empty()) {
        html.open("section", {{"class", "card gaps"}});
        for (const std::string& gap : gaps) html.element("p", {{"class", "note"}}, gap);
        html.close();
    }
    footer(html, report, say);
    html.close().close().close().raw("\n");
    return std::move(html).take();
}

}  // namespace fourfold::reports
