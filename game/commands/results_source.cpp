#include "commands/results_source.hpp"

#include <array>
#include <utility>

#include "commands/attempts.hpp"
#include "commands/documents.hpp"
#include "commands/shelf.hpp"
#include "reports/csv_files.hpp"
#include "reports/html/page.hpp"
#include "reports/json.hpp"

namespace fourfold::commands {
namespace {

using ui::ReportForm;

NamedFiles filesOf(const reports::Report& report, ReportForm form, const reports::Phrases& phrases) {
    constexpr std::array topics{"course", "trainee", "questions", "decisions"};
    const std::string name = fileName(topics[static_cast<std::size_t>(report.request.topic)], report.made);
    NamedFiles files;
    if (form == ReportForm::page) files.emplace_back(name + ".html", reports::pageOf(report, phrases));
    if (form == ReportForm::json) files.emplace_back(name + ".json", reports::jsonOf(report));
    if (form == ReportForm::tables) {
        for (const reports::CsvTable& table : reports::csvOf(report, phrases)) {
            files.emplace_back(name + "-" + table.name() + ".csv", std::string(table.bytes()));
        }
    }
    return files;
}

}  // namespace

ui::ResultsSource resultsSource(const Context& context) {
    return {.open = [&context] { return attemptsAt({}, context); },
            .shelf = [&context] { return std::make_unique<reports::Shelf>(shelfOf(context)); },
            .save =
                [&context](const reports::Report& report, ReportForm form, core::Language language) {
                    const reports::Phrases phrases(context.strings, language);
                    return saveAmongDocuments(filesOf(report, form, phrases));
                }};
}

}  // namespace fourfold::commands
