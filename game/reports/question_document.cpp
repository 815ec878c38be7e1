#include <algorithm>

#include "core/utf8.hpp"
#include "reports/topic_documents.hpp"

namespace fourfold::reports {
namespace {

using quiz::ItemAnalysis;

Figures questionTiles(const QuestionReport& report, const Phrases& say) {
    const std::vector<ItemAnalysis>& items = report.analysis.items;
    const quiz::Estimate& alpha = report.analysis.reliability.alpha;
    const auto flagged = std::ranges::count_if(items, &ItemAnalysis::isFlagged);
    return {
        .figures = {{fmt::format("{}", report.people), say("report.tile.people")},
                    {fmt::format("{}", items.size()), say("report.tile.questions")},
                    {fmt::format("{}", flagged), say("report.tile.flagged")},
                    {alpha.known() ? fmt::format("{:.0f}%", alpha.value) : "–", say("report.tile.alpha"),
                     alpha.known() ? say.consistencyBand(quiz::consistencyBand(alpha.value)) : say.estimate(alpha)}},
        .sentence = {}};
}

std::string withBand(const std::string& figures, const std::optional<std::string>& band, const Phrases& say) {
    return band ? figures + say.format("report.text.band", fmt::arg("band", *band)) : figures;
}

Figures reliabilityFigures(const quiz::ExamAnalysis& exam, const Phrases& say) {
    const quiz::Reliability& found = exam.reliability;
    std::optional<std::string> band;
    if (found.alpha.known()) band = say.consistencyBand(quiz::consistencyBand(found.alpha.value));
    const std::string alpha = withBand(say.estimate(found.alpha), band, say);
    const std::string error = say.estimate(found.standardError, 1);
    const std::string mean = exam.sittings > 0 ? figure(exam.mean) : "–";
    const std::string deviation = exam.sittings > 1 ? figure(exam.deviation) : "–";
    const std::string drawn = say(exam.drawn ? "report.text.drawn" : "report.text.same");
    return {.tiles = false,
            .title = say("report.head.reliability"),
            .figures = {{alpha, say("report.tile.alpha")},
                        {error, say("report.html.standard_error")},
                        {mean, say("report.column.mean")},
                        {deviation, say("report.column.deviation")},
                        {figure(found.questions), say("report.column.questions")}},
            .caption = drawn,
            .sentence = say.format("report.text.reliability", fmt::arg("alpha", alpha), fmt::arg("error", error),
                                   fmt::arg("mean", mean), fmt::arg("deviation", deviation), fmt::arg("drawn", drawn))};
}

Scatter scatterOf(const QuestionReport& report, const Phrases& say) {
    Scatter scatter{.title = say("report.html.scatter"),
                    .xTitle = say("report.column.facility"),
                    .yTitle = say("report.column.discrimination"),
                    .caption = say("report.html.scatter_note"),
                    .fieldX = {35, 80},   // about right to fairly easy
                    .fieldY = {30, 100},  // at least adequate
                    .dots = {}};
    for (std::size_t i = 0; i < report.analysis.items.size(); ++i) {
        const ItemAnalysis& item = report.analysis.items[i];
        if (!item.facility || !item.discrimination.known()) continue;
        scatter.dots.push_back(
            {*item.facility, item.discrimination.value, item.isFlagged() ? fmt::format("{}", i + 1) : std::string()});
    }
    return scatter;
}

// The figures of a question as text, each with the name of its band.
struct ItemWords {
    std::string facility;
    std::string discrimination;
    std::optional<std::string> facilityBand{};
    std::optional<std::string> discriminationBand{};
};

ItemWords wordsOf(const ItemAnalysis& item, const Phrases& say) {
    ItemWords words{.facility = say.mean({item.asked, item.facility.value_or(0), item.facilityInterval}),
                    .discrimination = say.estimate(item.discrimination)};
    if (const auto band = item.facilityBand()) words.facilityBand = say.facilityBand(*band);
    if (const auto band = item.discriminationBand()) words.discriminationBand = say.discriminationBand(*band);
    return words;
}

std::vector<Column> itemColumns(const Phrases& say) {
    const auto figureColumn = [&](std::string_view name, float weight, Room room = Room::narrow) {
        return columnOf(say, name, ColumnKind::figure, weight, room);
    };
    return {{.head = {}, .weight = 5, .room = Room::medium},
            columnOf(say, "question", ColumnKind::prose, 62),
            figureColumn("asked", 9),
            figureColumn("facility", 18),
            figureColumn("discrimination", 18),
            figureColumn("efficiency", 9, Room::wide)};
}

std::vector<Cell> itemCells(std::size_t number, const ItemAnalysis& item, const quiz::Bank& bank, const Phrases& say) {
    const quiz::Question& question = bank[item.question];
    const ItemWords words = wordsOf(item, say);
    constexpr std::size_t mostOfText = 160;
    Cell text = nameCell(core::printable(say(question.text), mostOfText));
    text.note = core::printable(say(bank[question.topic].name)) + " · " + core::printable(question.id);
    text.warnings = say.flags(item);
    Cell asked = cellOf(fmt::format("{}", item.asked));
    if (item.unanswered > 0) asked.note = say.format("report.html.unanswered", fmt::arg("n", item.unanswered));
    Cell facility = cellOf(words.facility);
    facility.bar = Bar{.percent = item.facility};
    facility.note = words.facilityBand.value_or("");
    Cell discrimination = cellOf(words.discrimination);
    discrimination.note = words.discriminationBand.value_or("");
    return {cellOf(fmt::format("{}", number)),
            std::move(text),
            std::move(asked),
            std::move(facility),
            std::move(discrimination),
            cellOf(say.estimate(item.efficiency))};
}

std::string itemSentence(const ItemAnalysis& item, const Phrases& say) {
    const ItemWords words = wordsOf(item, say);
    std::string biserial = "–";
    if (item.pointBiserial) {
        std::optional<std::string> band;
        if (item.pointBiserial->known()) band = say.biserialBand(quiz::biserialBand(item.pointBiserial->value));
        biserial = withBand(say.estimate(*item.pointBiserial, 2), band, say);
    }
    return say.format("report.text.figures", fmt::arg("asked", item.asked), fmt::arg("unanswered", item.unanswered),
                      fmt::arg("facility", withBand(words.facility, words.facilityBand, say)),
                      fmt::arg("discrimination", withBand(words.discrimination, words.discriminationBand, say)),
                      fmt::arg("efficiency", say.estimate(item.efficiency)), fmt::arg("biserial", biserial));
}

Bars::Row partRow(const quiz::PartCount& part, const ItemAnalysis& item, const quiz::Question& question,
                  const Phrases& say) {
    const bool isStatement = part.id == "true" || part.id == "false";
    std::string label = isStatement ? say("quiz." + part.id) : core::printable(say(partText(question, part.id)));
    if (part.dead) label += " · " + say("report.html.dead");
    const Share share{part.count, item.asked};
    return {
        .label = std::move(label),
        .figures = chosenText(share, say),
        .bar = {.percent = share.percent(), .interval = share.interval(), .hue = part.right ? Hue::right : Hue::wrong},
        .mark = part.right ? Mark::right : Mark::wrong};
}

Items::Item itemOf(std::size_t number, const ItemAnalysis& item, const quiz::Bank& bank, const Phrases& say) {
    const quiz::Question& question = bank[item.question];
    const std::string text = core::printable(say(question.text));
    Bars bars{.id = "answers", .rows = {}, .prose = true};
    if (item.asked > 0) {
        for (const quiz::PartCount& part : item.parts) bars.rows.push_back(partRow(part, item, question, say));
    }
    return {
        .id = core::printable(question.id),
        .text = say.format("report.text.question", fmt::arg("topic", core::printable(say(bank[question.topic].name))),
                           fmt::arg("text", text)),
        .figures = itemSentence(item, say),
        .heading = {{.text = fmt::format("{}. ", number)}, {.text = text, .isolated = true}},
        .note = say.partsNote(question),
        .bars = std::move(bars),
        .warnings = say.flags(item)};
}

// The questions with the answers given to them: all questions, or only the ones that should be looked at.
Items itemsOf(const QuestionReport& report, const Phrases& say, bool whole) {
    Items items{.table = {.id = "questions", .columns = itemColumns(say), .rows = {}},
                .items = {},
                .barsTitle = say("report.head.options"),
                .warningsTitle = say("report.head.flagged")};
    for (std::size_t i = 0; i < report.analysis.items.size(); ++i) {
        const ItemAnalysis& item = report.analysis.items[i];
        if (!whole && (item.asked == 0 || !item.isFlagged())) continue;
        items.table.rows.push_back(itemCells(i + 1, item, *report.bank, say));
        items.items.push_back(itemOf(i + 1, item, *report.bank, say));
    }
    return items;
}

Block examCard(const QuestionReport& report, const Phrases& say, Blocks first, Depth depth) {
    first.push_back({Text{say.counted(report.attempts, report.otherVersions), Tone::note}});
    Group columns{Frame::columns, {}};
    if (Scatter scatter = scatterOf(report, say); !scatter.dots.empty()) {
        columns.parts.push_back(together(std::move(scatter)));
    }
    columns.parts.push_back(together(reliabilityFigures(report.analysis, say)));
    first.push_back({std::move(columns)});
    return cardOf(std::move(first), depth);
}

// Adds all questions of an exam. The heading is on the first card, or above all cards if other exams follow.
void addWholeExam(Blocks& blocks, const QuestionReport& report, Words words, bool isAlone, const Phrases& say) {
    Blocks first;
    if (isAlone) {
        first.push_back({Heading{.level = 3, .words = std::move(words)}});
    } else {
        blocks.push_back({Heading{.level = 2, .words = std::move(words)}});
    }
    blocks.push_back({questionTiles(report, say)});
    blocks.push_back(examCard(report, say, std::move(first), Depth::all));
    blocks.push_back({itemsOf(report, say, true)});
}

// Adds only the questions of an exam that should be looked at.
void addFlagged(Blocks& blocks, const QuestionReport& report, Words words, const Phrases& say) {
    words.insert(words.begin(), {say("report.head.questions") + " · "});
    blocks.push_back({Heading{.level = 2, .words = std::move(words)}, Depth::appendix});
    blocks.push_back(examCard(report, say, {}, Depth::appendix));
    Items items = itemsOf(report, say, false);
    const auto asked =
        std::ranges::count_if(report.analysis.items, [](const ItemAnalysis& item) { return item.asked > 0; });
    items.title = items.warningsTitle;
    items.note = say.format("report.html.unflagged", fmt::arg("n", asked - std::ssize(items.items)),
                            fmt::arg("all", asked), fmt::arg("bank", core::printable(report.bank->id)));
    blocks.push_back({std::move(items), Depth::appendix});
}

}  // namespace

void addQuestions(Blocks& blocks, const Report& report, const Phrases& say) {
    for (const QuestionReport& each : report.questions) {
        Words words = subjectWords(each.bank->title, each.mode, say);
        words.push_back({" · " + say.count("report.text.people", each.people)});
        if (report.request.topic != Topic::questions) {
            addFlagged(blocks, each, std::move(words), say);
            continue;
        }
        const auto isSame = [&](const QuestionReport& other) { return other.bank->id == each.bank->id; };
        if (std::ranges::count_if(report.questions, isSame) > 1) {
            words.push_back({" · " + say.version(core::shortDigest(each.bank->digest.text))});
        }
        addWholeExam(blocks, each, std::move(words), report.questions.size() == 1, say);
    }
}

}  // namespace fourfold::reports
