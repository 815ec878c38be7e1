#include "commands/results_source.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include "commands/attempts.hpp"
#include "commands/documents.hpp"
#include "commands/output_file.hpp"
#include "commands/shelf.hpp"
#include "records/times.hpp"
#include "reports/csv_files.hpp"
#include "reports/html/page.hpp"
#include "reports/json.hpp"

namespace fourfold::commands {
namespace {

namespace fs = std::filesystem;
using ui::ReportForm;

// The names and contents of the files that a report is saved as.
using Files = std::vector<std::pair<std::string, std::string>>;

Files filesOf(const reports::Report& report, ReportForm form, const reports::Phrases& phrases) {
    constexpr std::array topics{"course", "trainee", "questions", "decisions"};
    std::string name = "fourfold-" + std::string(topics[static_cast<std::size_t>(report.request.topic)]) + "-" +
                       records::localTimeText(report.made);
    std::ranges::replace(name, ' ', '-');
    std::erase(name, ':');
    Files files;
    if (form == ReportForm::page) files.emplace_back(name + ".html", reports::pageOf(report, phrases));
    if (form == ReportForm::json) files.emplace_back(name + ".json", reports::jsonOf(report));
    if (form == ReportForm::tables) {
        for (const reports::CsvTable& table : reports::csvOf(report, phrases)) {
            files.emplace_back(name + "-" + table.name() + ".csv", std::string(table.bytes()));
        }
    }
    return files;
}

ui::SavedFiles saveFiles(const Files& files, const fs::path& folder) {
    ui::SavedFiles saved;
    const auto failed = [&](const fs::path& path, int error) {
        saved.failed = path;
        saved.reason = std::generic_category().message(error);
    };
    if (folder.empty()) {
        failed("~", ENOENT);
        return saved;
    }
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) failed(folder, error.value());
    for (const auto& [name, bytes] : files) {
        if (!saved.failed.empty()) return saved;
        const fs::path path = folder / name;
        if (const int written = writeOver(path, bytes); written != 0) {
            failed(path, written);
        } else {
            saved.paths.push_back(path);
        }
    }
    return saved;
}

}  // namespace

ui::ResultsSource resultsSource(const Context& context) {
    return {.open = [&context] { return attemptsAt({}, context); },
            .shelf = [&context] { return std::make_unique<reports::Shelf>(shelfOf(context)); },
            .save =
                [&context](const reports::Report& report, ReportForm form, core::Language language) {
                    const reports::Phrases phrases(context.strings, language);
                    return saveFiles(filesOf(report, form, phrases), documentsFolder(core::processEnvironment()));
                }};
}

}  // namespace fourfold::commands
