#include "commands/results_source.hpp"

#include <array>
#include <utility>
#include <vector>

#include "commands/attempts.hpp"
#include "commands/documents.hpp"
#include "commands/shelf.hpp"
#include "reports/csv_files.hpp"
#include "reports/document.hpp"
#include "reports/html/page.hpp"
#include "reports/json.hpp"
#include "reports/xapi/source.hpp"

namespace fourfold::commands {
namespace {

using desk::ReportForm;

NamedFiles filesOf(const reports::Report& report, ReportForm form, const reports::Phrases& phrases) {
    constexpr std::array topics{"course", "trainee", "questions", "decisions"};
    const std::string name = fileName(topics[static_cast<std::size_t>(report.request.topic)], report.made);
    NamedFiles files;
    if (form == ReportForm::page)
        files.emplace_back(name + ".html", reports::pageOf(reports::documentOf(report, phrases)));
    if (form == ReportForm::json) files.emplace_back(name + ".json", reports::jsonOf(report));
    if (form == ReportForm::tables) {
        for (const reports::CsvTable& table : reports::csvOf(report, phrases)) {
            files.emplace_back(name + "-" + table.name() + ".csv", std::string(table.bytes()));
        }
    }
    return files;
}

// The statements of all attempts of a report, in one file.
records::Result<NamedFiles> statementsOf(const desk::ReportToSave& asked) {
    reports::xapi::Source source(asked.store, asked.shelf);
    auto attempts = source.attempts(asked.report.request);
    if (!attempts) return attempts.fault();
    auto made = source.statements(attempts.value());
    if (!made) return made.fault();
    const std::string bytes = reports::xapi::arrayOf(made.value());
    return NamedFiles{{fileName("xapi", asked.report.made) + ".json", bytes}};
}

}  // namespace

desk::ResultsSource resultsSource(const Context& context) {
    return {.open = [&context] { return attemptsAt({}, context); },
            .shelf =
                [&context](records::AttemptStore& store) {
                    return std::make_unique<reports::Shelf>(shelfOf(context, store));
                },
            .save =
                [&context](const desk::ReportToSave& asked) {
                    const reports::Phrases phrases(context.strings, asked.language);
                    const bool isStatements = asked.form == ReportForm::statements;
                    const records::Result<NamedFiles> files =
                        isStatements ? statementsOf(asked) : filesOf(asked.report, asked.form, phrases);
                    if (!files) {
                        const records::SaveFault& fault = files.fault();
                        return desk::SavedFiles{.paths = {}, .failed = fault.path, .reason = fault.reason()};
                    }
                    return saveAmongDocuments(files.value());
                }};
}

}  // namespace fourfold::commands
