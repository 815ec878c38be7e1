#include <functional>

#include <fmt/ranges.h>

#include "reports/csv_tables.hpp"

namespace fourfold::reports {
namespace {

// Adds the first columns, which several tables share. `examOf` gives the bank's report that a row belongs to.
template <class Row, class ExamOf>
void addBank(CsvColumns<Row>& columns, const Phrases& say, ExamOf examOf) {
    columns.add("subject", [=](const Row& row) { return CsvCell::text(examOf(row).bank->id); })
        .add("title", [=, &say](const Row& row) { return CsvCell::text(say(examOf(row).bank->title)); })
        .add("version", [=](const Row& row) { return CsvCell::text(examOf(row).bank->digest.text); })
        .add("mode", [=, &say](const Row& row) { return CsvCell::text(say.mode(examOf(row).mode)); });
}

std::optional<double> valueOf(const quiz::Estimate& estimate) {
    return estimate.known() ? std::optional(estimate.value) : std::nullopt;
}
std::optional<double> lowOf(const quiz::Estimate& estimate) {
    return estimate.known() && estimate.interval ? std::optional(estimate.interval->low) : std::nullopt;
}
std::optional<double> highOf(const quiz::Estimate& estimate) {
    return estimate.known() && estimate.interval ? std::optional(estimate.interval->high) : std::nullopt;
}

struct ItemRow {
    const QuestionReport* exam;
    const quiz::ItemAnalysis* item;

    [[nodiscard]] const quiz::Question& question() const { return (*exam->bank)[item->question]; }
    // Returns nothing for a question that nobody was asked.
    [[nodiscard]] std::optional<double> ifAsked(double value) const {
        return item->asked > 0 ? std::optional(value) : std::nullopt;
    }
};

struct PartRow : ItemRow {
    const quiz::PartCount* part;
};

std::vector<ItemRow> itemRows(const std::vector<QuestionReport>& reports) {
    std::vector<ItemRow> rows;
    for (const QuestionReport& report : reports) {
        for (const quiz::ItemAnalysis& item : report.analysis.items) rows.push_back({&report, &item});
    }
    return rows;
}

struct ChoiceRow {
    const scenario::Scenario* scenario;
    const SceneReport* scene;
    const ChoiceReport* choice;
};

}  // namespace

CsvTable examsCsv(const std::vector<QuestionReport>& reports, const Phrases& say) {
    using Row = QuestionReport;
    CsvColumns<Row> columns(say);
    addBank(columns, say, std::identity{});
    columns.add("attempts", [](const Row& row) { return CsvCell::count(row.analysis.sittings); })
        .add("people", [](const Row& row) { return CsvCell::count(row.people); })
        .add("questions", [](const Row& row) { return CsvCell::number(row.analysis.reliability.questions); })
        .add("mean", [](const Row& row) { return CsvCell::number(row.analysis.mean); })
        .add("deviation", [](const Row& row) { return CsvCell::number(row.analysis.deviation); })
        .add("alpha", [](const Row& row) { return CsvCell::number(valueOf(row.analysis.reliability.alpha)); })
        .add("alpha_low", [](const Row& row) { return CsvCell::number(lowOf(row.analysis.reliability.alpha)); })
        .add("alpha_high", [](const Row& row) { return CsvCell::number(highOf(row.analysis.reliability.alpha)); })
        .add("standard_error",
             [](const Row& row) { return CsvCell::number(valueOf(row.analysis.reliability.standardError)); });
    return columns.table("exams", reports);
}

CsvTable questionsCsv(const std::vector<QuestionReport>& reports, const Phrases& say) {
    using Row = ItemRow;
    CsvColumns<Row> columns(say);
    addBank(columns, say, [](const Row& row) -> const QuestionReport& { return *row.exam; });
    columns.add("question", [](const Row& row) { return CsvCell::text(row.question().id); })
        .add("text", [&](const Row& row) { return CsvCell::text(say(row.question().text)); })
        .add("topic", [&](const Row& row) { return CsvCell::text(say((*row.exam->bank)[row.question().topic].name)); })
        .add("asked", [](const Row& row) { return CsvCell::count(row.item->asked); })
        .add("unanswered", [](const Row& row) { return CsvCell::count(row.item->unanswered); })
        .add("facility", [](const Row& row) { return CsvCell::number(row.item->facility); })
        .add("facility_low",
             [](const Row& row) { return CsvCell::number(row.ifAsked(row.item->facilityInterval.low)); })
        .add("facility_high",
             [](const Row& row) { return CsvCell::number(row.ifAsked(row.item->facilityInterval.high)); })
        .add("discrimination", [](const Row& row) { return CsvCell::number(valueOf(row.item->discrimination)); })
        .add("discrimination_low", [](const Row& row) { return CsvCell::number(lowOf(row.item->discrimination)); })
        .add("discrimination_high", [](const Row& row) { return CsvCell::number(highOf(row.item->discrimination)); })
        .add("efficiency", [](const Row& row) { return CsvCell::number(valueOf(row.item->efficiency)); })
        .add("biserial",
             [](const Row& row) {
                 return row.item->pointBiserial ? CsvCell::number(valueOf(*row.item->pointBiserial), 3)
                                                : CsvCell::empty();
             })
        .add("dead_options", [](const Row& row) { return CsvCell::count(row.item->deadOptions()); })
        .add("flags",
             [&](const Row& row) { return CsvCell::text(fmt::format("{}", fmt::join(say.flags(*row.item), "; "))); });
    return columns.table("questions", itemRows(reports));
}

CsvTable optionsCsv(const std::vector<QuestionReport>& reports, const Phrases& say) {
    using Row = PartRow;
    CsvColumns<Row> columns(say);
    addBank(columns, say, [](const Row& row) -> const QuestionReport& { return *row.exam; });
    columns.add("question", [](const Row& row) { return CsvCell::text(row.question().id); })
        .add("option", [](const Row& row) { return CsvCell::text(row.part->id); })
        .add("text", [&](const Row& row) { return CsvCell::text(say(partText(row.question(), row.part->id))); })
        .add("right", [](const Row& row) { return CsvCell::flag(row.part->right); })
        .add("times", [](const Row& row) { return CsvCell::count(row.part->count); })
        .add("times_of", [](const Row& row) { return CsvCell::count(row.item->asked); })
        .add("share_low", [](const Row& row) { return CsvCell::number(row.ifAsked(100 * row.part->share.low)); })
        .add("share_high", [](const Row& row) { return CsvCell::number(row.ifAsked(100 * row.part->share.high)); })
        .add("rest", [](const Row& row) { return CsvCell::number(row.part->rest); })
        .add("dead", [](const Row& row) { return CsvCell::flag(row.part->dead); });
    std::vector<Row> rows;
    for (const ItemRow& row : itemRows(reports)) {
        for (const quiz::PartCount& part : row.item->parts) rows.push_back({row, &part});
    }
    return columns.table("options", rows);
}

CsvTable choicesCsv(const std::vector<DecisionReport>& reports, const Phrases& say) {
    using Row = ChoiceRow;
    const auto choiceOf = [](const Row& row) -> const scenario::Choice& { return (*row.scenario)[row.choice->choice]; };
    CsvColumns<Row> columns(say);
    columns.add("subject", [](const Row& row) { return CsvCell::text(row.scenario->id); })
        .add("title", [&](const Row& row) { return CsvCell::text(say(row.scenario->title)); })
        .add("version", [](const Row& row) { return CsvCell::text(row.scenario->digest.text); })
        .add("scene", [](const Row& row) { return CsvCell::text((*row.scenario)[row.scene->scene].id); })
        .add("scene_lost", [](const Row& row) { return CsvCell::number(row.scene->lost, 2); })
        .add("choice", [=](const Row& row) { return CsvCell::text(choiceOf(row).id); })
        .add("text", [&](const Row& row) { return CsvCell::text(say(choiceOf(row).text)); })
        .add("plays", [](const Row& row) { return CsvCell::count(row.choice->plays.count); })
        .add("plays_of", [](const Row& row) { return CsvCell::count(row.choice->plays.of); })
        .add("share", [](const Row& row) { return CsvCell::number(row.choice->plays.percent()); })
        .add("share_low", [](const Row& row) { return CsvCell::number(row.choice->plays.interval().low); })
        .add("share_high", [](const Row& row) { return CsvCell::number(row.choice->plays.interval().high); })
        .add("times", [](const Row& row) { return CsvCell::count(row.choice->taken); })
        .add("cost", [](const Row& row) { return CsvCell::number(row.choice->regret, 2); })
        .add("red_line", [](const Row& row) { return CsvCell::flag(row.choice->redLine); });
    std::vector<Row> rows;
    for (const DecisionReport& report : reports) {
        for (const SceneReport& scene : report.scenes) {
            for (const ChoiceReport& choice : scene.choices) rows.push_back({report.scenario.get(), &scene, &choice});
        }
    }
    return columns.table("choices", rows);
}

}  // namespace fourfold::reports
