#include "reports/document.hpp"

#include "records/receipt.hpp"
#include "records/times.hpp"
#include "reports/topic_documents.hpp"

namespace fourfold::reports {
namespace {

Blocks blocksOf(const Report& report, const Phrases& say) {
    Blocks blocks;
    const auto gaps = say.gaps(report);
    const bool isEmpty = !report.course && !report.trainee && report.questions.empty() && report.decisions.empty();
    if (report.attempts == 0 || (isEmpty && gaps.empty())) {
        blocks.push_back({Group{Frame::card, {{{Text{say("report.nothing")}}}}}});
        addAbsent(blocks, report.absent, say);
    } else {
        if (report.course) addClass(blocks, *report.course, say);
        addAbsent(blocks, report.absent, say);
        if (report.trainee) addTrainee(blocks, *report.trainee, say);
        addQuestions(blocks, report, say);
        addDecisions(blocks, report, say);
    }
    if (!gaps.empty()) {
        Group group{Frame::warning, {{}}};
        for (const std::string& gap : gaps) group.parts.front().push_back({Text{gap, Tone::note}});
        blocks.push_back({std::move(group)});
    }
    return blocks;
}

std::vector<std::string> notesOf(const Report& report, const Phrases& say) {
    std::vector<std::string> notes{say("report.intervals")};
    const auto about = [&](std::string_view what) { notes.push_back(say("report.html.about_" + std::string(what))); };
    if (report.course || report.trainee || !report.decisions.empty()) about("scores");
    if (!report.decisions.empty()) about("decisions");
    if (!report.questions.empty()) {
        for (const char* what : {"facility", "discrimination", "options", "alpha", "sources"}) about(what);
    }
    if (!report.lastHash.empty()) {
        notes.push_back(say.format("report.receipt",
                                   fmt::arg("words", records::receiptText(report.lastHash, say("receipt.words")))));
    }
    return notes;
}

}  // namespace

std::string joined(const Words& words) {
    std::string text;
    for (const Span& span : words) text += span.text;
    return text;
}

Document documentOf(const Report& report, const Phrases& say) {
    return {.language = say.language(),
            .title = say.title(report),
            .program = say("app.name") + " · " + say("app.tagline"),
            .filters = say.filters(report.request),
            .made = say.format("report.made", fmt::arg("when", records::localTimeText(report.made))),
            .blocks = blocksOf(report, say),
            .notesTitle = say("report.head.how_to_read"),
            .notes = notesOf(report, say)};
}

}  // namespace fourfold::reports
