#pragma once

#include "reports/csv.hpp"
#include "reports/phrases.hpp"

// The tables of a report, each as a list of its columns. A new column is one entry in its list, and a text
// "report.column.NAME" in each language.
namespace fourfold::reports {

// A row for each subject.
[[nodiscard]] CsvTable subjectsCsv(const std::vector<SubjectReport>& reports, const Phrases& say);
// A row for each topic of a subject.
[[nodiscard]] CsvTable topicsCsv(const std::vector<SubjectReport>& reports, const Phrases& say);
// A row for each person and subject.
[[nodiscard]] CsvTable traineesCsv(const ClassReport& report, const Phrases& say);

// A row for each person and what that person has not finished.
[[nodiscard]] CsvTable absentCsv(const std::vector<Absent>& absent, const Phrases& say);

[[nodiscard]] CsvTable attemptsCsv(const TraineeReport& report, const Phrases& say);
[[nodiscard]] CsvTable progressCsv(const TraineeReport& report, const Phrases& say);
[[nodiscard]] CsvTable mistakesCsv(const TraineeReport& report, const Phrases& say);

[[nodiscard]] CsvTable examsCsv(const std::vector<QuestionReport>& reports, const Phrases& say);
[[nodiscard]] CsvTable questionsCsv(const std::vector<QuestionReport>& reports, const Phrases& say);
// A row for each part of a question.
[[nodiscard]] CsvTable optionsCsv(const std::vector<QuestionReport>& reports, const Phrases& say);

// A row for each choice of a scene.
[[nodiscard]] CsvTable choicesCsv(const std::vector<DecisionReport>& reports, const Phrases& say);

// Collects columns. A column's head is a text found by its name.
template <class Row>
class CsvColumns {
public:
    explicit CsvColumns(const Phrases& say) : m_say(say) {}

    // A column with the head "report.column.NAME".
    CsvColumns& add(std::string_view name, std::function<CsvCell(const Row&)> cell) {
        return add({.head = m_say("report.column." + std::string(name)), .cell = std::move(cell)});
    }
    CsvColumns& add(CsvColumn<Row> column) {
        m_columns.push_back(std::move(column));
        return *this;
    }
    // A column for each dimension.
    CsvColumns& addDimensions(const std::function<CsvCell(const Row&, std::size_t)>& cell) {
        for (const scenario::Dimension dimension : scenario::dimensions) {
            add({.head = m_say.format("report.column.dimension", fmt::arg("dimension", m_say.dimension(dimension))),
                 .cell = [cell, d = scenario::index(dimension)](const Row& row) { return cell(row, d); }});
        }
        return *this;
    }

    [[nodiscard]] CsvTable table(std::string name, const std::vector<Row>& rows) const {
        return CsvTable(std::move(name), m_columns, rows);
    }

private:
    const Phrases& m_say;
    std::vector<CsvColumn<Row>> m_columns;
};

}  // namespace fourfold::reports
