#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "commands/attempts.hpp"
#include "commands/console.hpp"
#include "commands/output.hpp"
#include "commands/people.hpp"
#include "commands/records_json.hpp"
#include "commands/records_text.hpp"
#include "commands/who.hpp"
#include "core/utf8.hpp"
#include "exchange/class_list.hpp"
#include "records/roster.hpp"
#include "system/file.hpp"
#include "system/stream.hpp"

namespace fourfold::commands {
namespace {

using exchange::ClassListFault;
using records::RosterChange;
using records::RosterFault;

constexpr std::array<std::string_view, 10> faultNames{"file",        "empty",    "no_name_column", "doubled_column",
                                                      "no_head",     "no_name",  "too_long",       "damaged_number",
                                                      "same_number", "same_name"};
constexpr std::array<std::string_view, 8> tableFaultNames{"too_large",     "not_text",      "open_quote",
                                                          "broken_zip",    "no_workbook",   "old_workbook",
                                                          "too_many_rows", "too_many_cells"};
constexpr std::array<std::string_view, 3> changeNames{"added", "numbered", "renamed"};
constexpr std::array<std::string_view, 3> clashNames{"several", "shared_number", "taken"};

template <class Enum, std::size_t count>
std::string keyOf(std::string_view section, const std::array<std::string_view, count>& names, Enum value) {
    return std::string(section) + std::string(names[static_cast<std::size_t>(value)]);
}

// "list.xlsx, row 7"
std::string placeOf(const std::string& path, std::size_t row, const Context& context) {
    if (row == 0) return core::printable(path);
    return context.text("records.roster.place", fmt::arg("path", core::printable(path)), fmt::arg("row", row));
}

void complainAbout(const ClassListFault& fault, const std::string& path, const Context& context) {
    const bool isFile = fault.kind == ClassListFault::Kind::file;
    const std::string key = isFile ? keyOf("records.roster.table.", tableFaultNames, fault.table)
                                   : keyOf("records.roster.fault.", faultNames, fault.kind);
    complain("fourfold: " + context.text("records.roster.wrong", fmt::arg("place", placeOf(path, fault.row, context)),
                                         fmt::arg("what", context.text(key, fmt::arg("other", fault.other),
                                                                       fmt::arg("rows", exchange::mostTableRows)))));
}

void complainAbout(const RosterFault& fault, const std::string& path, const Context& context) {
    const std::string what = context.text(keyOf("records.roster.clash.", clashNames, fault.kind),
                                          fmt::arg("people", toldApart(fault.people, context)));
    complain("fourfold: " + context.text("records.roster.wrong", fmt::arg("place", placeOf(path, fault.row, context)),
                                         fmt::arg("what", what)));
}

std::vector<records::RosterEntry> entriesOf(const exchange::ClassList& list) {
    std::vector<records::RosterEntry> entries;
    for (const exchange::ClassMember& each : list.members) {
        entries.push_back(
            {.row = each.row,
             .person = {.id = {}, .name = each.name, .className = each.className, .number = each.number}});
    }
    return entries;
}

int tell(const records::RosterPlan& plan, const RecordsOptions& options, const Context& context) {
    const terminal::Voice voice(context.strings, context.language);
    terminal::Console console = consoleOn(system::Stream::output(), context.language);
    std::size_t added = 0;
    for (const RosterChange& each : plan.changes) {
        if (each.kind == RosterChange::Kind::added) ++added;
        console.print(voice.format(keyOf("records.roster.", changeNames, each.kind),
                                   fmt::arg("before", whoText(each.before, voice)),
                                   fmt::arg("after", whoText(each.after, voice))));
    }
    console.print(voice.format("records.roster.sum", fmt::arg("added", added),
                               fmt::arg("changed", plan.changes.size() - added), fmt::arg("known", plan.known)));
    if (options.dryRun) console.print(voice("records.people.dry_run"));
    return finish(console, success);
}

}  // namespace

int takeRoster(const RecordsOptions& options, records::AttemptStore& store, const Context& context) {
    std::error_code error;
    const system::File file = system::openToRead(options.file, error);
    const auto bytes = error ? std::nullopt : system::readToEnd(file, exchange::mostTableBytes, error);
    if (!bytes && error == std::errc::file_too_large) {
        complainAbout({.kind = ClassListFault::Kind::file, .table = exchange::TableFault::tooLarge}, options.file,
                      context);
        return failure;
    }
    if (!bytes) {
        complain(context.text("records.roster.unreadable", fmt::arg("path", core::printable(options.file)),
                              fmt::arg("reason", error.message())));
        return failure;
    }
    const exchange::ClassList list = exchange::readClassList(*bytes, options.className.value_or(""));
    constexpr std::size_t mostTold = 50;
    for (std::size_t i = 0; i < list.faults.size() && i < mostTold; ++i)
        complainAbout(list.faults[i], options.file, context);
    if (!list.faults.empty()) {
        complain(context.text("records.roster.nothing_taken"));
        return failure;
    }
    auto result = store.takeRoster(entriesOf(list), options.dryRun);
    const auto* plan = valueOf(result, context);
    if (plan == nullptr) return failure;
    for (std::size_t i = 0; i < plan->faults.size() && i < mostTold; ++i)
        complainAbout(plan->faults[i], options.file, context);
    if (!plan->faults.empty()) {
        complain(context.text("records.roster.nothing_taken"));
        return failure;
    }
    return options.json ? emit(rosterJson(*plan, options.dryRun), success) : tell(*plan, options, context);
}

}  // namespace fourfold::commands
