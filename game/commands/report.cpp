#include "commands/report.hpp"

#include <algorithm>
#include <system_error>

#include "commands/attempts.hpp"
#include "commands/banks.hpp"
#include "commands/console.hpp"
#include "commands/output.hpp"
#include "commands/report_text.hpp"
#include "commands/shelf.hpp"
#include "commands/who.hpp"
#include "core/utf8.hpp"
#include "reports/csv_files.hpp"
#include "reports/document.hpp"
#include "reports/html/page.hpp"
#include "reports/json.hpp"
#include "system/durable_file.hpp"
#include "system/stream.hpp"
#include "terminal/progress.hpp"

namespace fourfold::commands {
namespace {

namespace fs = std::filesystem;
using reports::Request;
using reports::Topic;

constexpr std::string_view standardOutput = "-";

// Directs the request to what the argument names, and puts that on the shelf. If the argument names nothing, prints so
// and returns false.
bool name(reports::Shelf& shelf, Request& request, const std::string& argument, const Context& context) {
    if (request.topic == Topic::questions) {
        const auto bank = findBank(argument, context);
        if (!bank) return false;
        request.subject = bank->id;
        shelf.add(bank);
    } else if (request.topic == Topic::decisions) {
        const auto scenario = findScenario(argument, context);
        if (!scenario) return false;
        request.subject = scenario->id;
        shelf.add(scenario);
    } else if (request.topic == Topic::trainee) {
        request.person = argument;
    }
    return true;
}

bool write(const fs::path& path, std::string_view bytes, const Context& context) {
    const std::error_code error = system::writeOver(path, bytes, system::Access::owner);
    if (!error) return true;
    complain(context.text("report.command.not_written", fmt::arg("path", core::printable(path.string())),
                          fmt::arg("reason", error.message())));
    return false;
}

int writePage(const reports::Document& document, const fs::path& path, const Context& context) {
    const std::string page = reports::pageOf(document);
    if (path == standardOutput) return emit(page, success);
    if (!write(path, page, context)) return failure;
    return emit(context.text("report.command.written", fmt::arg("path", core::printable(path.string()))) + '\n',
                success);
}

int writeTables(const reports::Report& report, const reports::Phrases& phrases, const fs::path& folder,
                const Context& context) {
    if (const std::error_code error = system::createFolders(folder, system::Access::owner)) {
        complain(context.text("report.command.not_written", fmt::arg("path", core::printable(folder.string())),
                              fmt::arg("reason", error.message())));
        return failure;
    }
    std::string written;
    for (const reports::CsvTable& table : reports::csvOf(report, phrases)) {
        const fs::path path = folder / (table.name() + ".csv");
        if (!write(path, table.bytes(), context)) return failure;
        written += context.text("report.command.written", fmt::arg("path", core::printable(path.string()))) + '\n';
    }
    return emit(written, success);
}

}  // namespace

int report(const ReportOptions& options, const Context& context) {
    const std::string ending = options.html.extension().string();
    if (!options.html.empty() && options.html != standardOutput && ending != ".html" && ending != ".htm") {
        complain(context.text("report.command.ending", fmt::arg("path", core::printable(options.html.string()))));
        return failure;
    }
    const StoreToRead source(options.store, context);
    if (const records::SaveFault* fault = source.fault()) {
        complain(sentenceOf(*fault, context));
        return failure;
    }
    Request request = options.request;
    reports::Shelf shelf = shelfOf(context, source.store());
    if (!name(shelf, request, options.argument, context)) return failure;
    const auto gathered = [&] {
        const terminal::Progress waiting(context.text("report.command.making"));
        return reports::gather(source.store(), reports::selectionOf(request), shelf);
    }();
    if (!gathered) {
        complain(sentenceOf(gathered.fault(), context));
        return failure;
    }
    const reports::Material& material = gathered.value();
    if (request.topic == Topic::trainee &&
        !isOnePerson(reports::peopleIn(material), *request.person, source.store(), context)) {
        return failure;
    }
    const reports::Report made = reports::reportOf(material, request, shelf, presentSecond());
    const reports::Phrases phrases(context.strings, context.language);
    if (options.json) return emit(reports::jsonOf(made), success);
    const reports::Document document = reports::documentOf(made, phrases);
    if (!options.html.empty() || !options.csv.empty()) {
        const int page = options.html.empty() ? success : writePage(document, options.html, context);
        const int tables = options.csv.empty() ? success : writeTables(made, phrases, options.csv, context);
        return std::max(page, tables);
    }
    terminal::Console console = consoleOn(system::Stream::output(), context.language);
    printDocument(console, document);
    return finish(console, success);
}

}  // namespace fourfold::commands
