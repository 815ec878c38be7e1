#include "commands/records.hpp"

#include <memory>
#include <system_error>
#include <utility>

#include "commands/attempts.hpp"
#include "commands/banks.hpp"
#include "commands/console.hpp"
#include "commands/output.hpp"
#include "commands/people.hpp"
#include "commands/person_export.hpp"
#include "commands/records_json.hpp"
#include "commands/records_text.hpp"
#include "commands/records_verify.hpp"
#include "commands/shelf.hpp"
#include "commands/who.hpp"
#include "core/diagnostic_format.hpp"
#include "core/utf8.hpp"
#include "records/place.hpp"
#include "records/store_copy.hpp"
#include "reports/exam_rules.hpp"
#include "reports/phrases.hpp"
#include "system/local_time.hpp"
#include "system/stream.hpp"

namespace fourfold::commands {
namespace {

using records::SaveFault;

int list(const RecordsOptions& options, records::AttemptStore& store, const Context& context) {
    records::AttemptFilter filter{
        .person = options.person, .className = options.className, .number = options.number, .subject = options.subject};
    if (options.since) filter.since = system::dayStart(*options.since);
    auto found = store.list(filter);
    const auto* attempts = valueOf(found, context);
    if (attempts == nullptr) return failure;
    if (options.json) return emit(attemptsJson(*attempts), success);
    const terminal::Voice voice(context.strings, context.language);
    terminal::Console console = consoleOn(system::Stream::output(), context.language);
    for (const records::Attempt& attempt : *attempts) {
        console.print({.lead = shortId(attempt),
                       .text = entryOf(attempt, voice),
                       .leadStyle = terminal::Style::faint,
                       .hang = idWidth});
    }
    console.print(voice.count("records.attempts", attempts->size()));
    return finish(console, success);
}

int show(const RecordsOptions& options, records::AttemptStore& store, const Context& context) {
    auto found = store.list({.attempt = options.attempt});
    const auto* attempts = valueOf(found, context);
    if (attempts == nullptr) return failure;
    if (attempts->size() != 1) {
        complain(context.text(attempts->empty() ? "records.no_attempt" : "records.many_attempts",
                              fmt::arg("id", core::shown(options.attempt)), fmt::arg("n", attempts->size())));
        return failure;
    }
    const records::Attempt& attempt = attempts->front();
    auto read = store.moves(attempt.header.id);
    const auto* moves = valueOf(read, context);
    if (moves == nullptr) return failure;
    auto closed = store.closing(attempt.header.id);
    const auto* closing = valueOf(closed, context);
    if (closing == nullptr) return failure;
    if (options.json) return emit(attemptJson(attempt, *moves, *closing), success);
    const terminal::Voice voice(context.strings, context.language);
    terminal::Console console = consoleOn(system::Stream::output(), context.language);
    printAttempt(console, voice, attempt, *moves, *closing);
    return finish(console, success);
}

int giveTime(const RecordsOptions& options, records::AttemptStore& store, const Context& context) {
    const auto bank = findBank(options.bank, context);
    if (!bank) return failure;
    const auto person =
        personCalled({.name = options.person.value_or(""), .className = options.className, .number = options.number},
                     store, context);
    if (!person) return failure;
    const std::string& name = person->name;
    if (const auto fault =
            store.giveTime(person->id, bank->id, std::chrono::minutes(options.minutes), options.reason)) {
        complain(sentenceOf(*fault, context));
        return failure;
    }
    auto given = store.givenTime(person->id, bank->id);
    const auto* all = valueOf(given, context);
    if (all == nullptr) return failure;
    const terminal::Voice voice(context.strings, context.language);
    terminal::Console console = consoleOn(system::Stream::output(), context.language);
    console.print(voice.format("records.given_time", fmt::arg("name", core::printable(name)),
                               fmt::arg("bank", voice(bank->title)), fmt::arg("minutes", options.minutes),
                               fmt::arg("all", std::chrono::duration_cast<std::chrono::minutes>(*all).count())));
    return finish(console, success);
}

int merge(const RecordsOptions& options, records::AttemptStore& store, const Context& context) {
    // A file of another PC must not be changed, so a copy of it is read.
    std::unique_ptr<records::StoreCopy> copy;
    std::string place = options.file;
    if (!records::isServer(place)) {
        copy = std::make_unique<records::StoreCopy>(place);
        if (const SaveFault* fault = copy->fault()) {
            complain(sentenceOf(*fault, context));
            return failure;
        }
        place = copy->path().string();
    }
    records::AttemptStore from(place, records::Access::existing);
    auto result = store.merge(from);
    if (!result && copy && result.fault().path == copy->path()) result.fault().path = options.file;
    const auto* merged = valueOf(result, context);
    if (merged == nullptr) return failure;
    const int code = merged->different.empty() && merged->refused.empty() ? success : failure;
    if (options.json) return emit(mergedJson(*merged), code);
    const terminal::Voice voice(context.strings, context.language);
    terminal::Console console = consoleOn(system::Stream::output(), context.language);
    console.print(voice.format("records.merged", fmt::arg("added", merged->added),
                               fmt::arg("continued", merged->continued), fmt::arg("known", merged->known)));
    if (merged->open > 0) console.print(voice.count("records.merge_open", merged->open));
    if (merged->deckEvents > 0) console.print(voice.count("records.merge_deck", merged->deckEvents));
    for (const records::Merged::Refused& each : merged->refused) {
        console.print({.lead = {},
                       .text = voice.format("records.merge_refused." + nameOf(each.about),
                                            fmt::arg("item", core::printable(each.item))),
                       .style = terminal::Style::bad});
    }
    if (auto begun = store.begunExams()) {
        for (const reports::TooManyTries& each : reports::tooManyTries(begun.value(), shelfOf(context, store))) {
            console.print(
                {.lead = {},
                 .text = voice.format(
                     "records.finding.tries",
                     fmt::arg("item", reports::Phrases(context.strings, context.language).fullName(each.person) +
                                          " · " + core::printable(each.bank)),
                     fmt::arg("stored", each.begun), fmt::arg("computed", each.allowed)),
                 .style = terminal::Style::bad});
        }
    }
    for (const records::AttemptId& id : merged->different) {
        console.print({.lead = {},
                       .text = voice.format("records.merge_different", fmt::arg("id", core::printable(id.text()))),
                       .style = terminal::Style::bad});
    }
    return finish(console, code);
}

int backup(const RecordsOptions& options, records::AttemptStore& store, const Context& context) {
    if (records::isServer(options.store)) {
        complain(context.text("records.server_backup"));
        return failure;
    }
    std::error_code ignored;
    if (options.store.empty() && !std::filesystem::exists(context.paths.records, ignored)) {
        complain(context.text("records.nothing_to_back_up"));
        return failure;
    }
    if (const auto fault = store.backup(options.file, options.replace)) {
        complain(fault->error == std::errc::file_exists
                     ? context.text("records.backup_exists", fmt::arg("path", options.file))
                     : sentenceOf(*fault, context));
        return failure;
    }
    if (options.json) return emit(backupJson(options.file), success);
    const terminal::Voice voice(context.strings, context.language);
    terminal::Console console = consoleOn(system::Stream::output(), context.language);
    console.print(voice.format("records.backed_up", fmt::arg("path", options.file)));
    return finish(console, success);
}

}  // namespace

int showRecords(const RecordsOptions& options, const Context& context) {
    if (options.action == RecordsAction::merge) return merge(options, *attemptsAt(options.store, context), context);
    if (options.action == RecordsAction::backup) return backup(options, *attemptsAt(options.store, context), context);
    if (options.action == RecordsAction::extraTime)
        return giveTime(options, *attemptsAt(options.store, context), context);
    if (changesPeople(options.action)) return changePeople(options, *attemptsAt(options.store, context), context);
    const StoreToRead source(options.store, context);
    if (const SaveFault* fault = source.fault()) {
        complain(sentenceOf(*fault, context));
        return failure;
    }
    switch (options.action) {
        case RecordsAction::show: return show(options, source.store(), context);
        case RecordsAction::exportPerson: return exportPerson(options, source.store(), context);
        case RecordsAction::verify: return verifyRecords(options, source.store(), context);
        default: return list(options, source.store(), context);
    }
}

}  // namespace fourfold::commands
