#include "commands/person_export.hpp"

#include <string>
#include <utility>

#include "commands/attempts.hpp"
#include "commands/output.hpp"
#include "commands/own_file.hpp"
#include "commands/records_json.hpp"
#include "commands/who.hpp"
#include "core/utf8.hpp"

namespace fourfold::commands {
namespace {

// Nothing, and a message, if something of it cannot be read.
std::optional<PersonExport> gather(const records::Person& person, records::AttemptStore& store,
                                   const Context& context) {
    PersonExport all{.person = person, .isRemembered = context.settings.person.id == person.id};
    auto listed = store.list({.person = person.name, .className = person.className, .number = person.number});
    const auto* attempts = valueOf(listed, context);
    if (attempts == nullptr) return std::nullopt;
    for (const records::Attempt& attempt : *attempts) {
        if (attempt.person.id != person.id) continue;
        auto read = store.moves(attempt.header.id);
        const auto* moves = valueOf(read, context);
        if (moves == nullptr) return std::nullopt;
        auto closed = store.closing(attempt.header.id);
        const auto* closing = valueOf(closed, context);
        if (closing == nullptr) return std::nullopt;
        all.attempts.push_back({.attempt = attempt, .moves = *moves, .closing = *closing});
    }
    auto deck = store.deckEvents(person.id);
    auto given = store.givenTimes(person.id);
    if (valueOf(deck, context) == nullptr || valueOf(given, context) == nullptr) return std::nullopt;
    all.deck = std::move(deck).value();
    all.given = std::move(given).value();
    return all;
}

}  // namespace

int exportPerson(const RecordsOptions& options, records::AttemptStore& store, const Context& context) {
    if (!options.person) {
        complain(context.text("records.people.whom"));
        return failure;
    }
    const auto person = personCalled(
        {.name = *options.person, .className = options.className, .number = options.number}, store, context);
    if (!person) return failure;
    const auto all = gather(*person, store, context);
    if (!all) return failure;
    if (options.output.empty() || options.output == "-") return emit(personJson(*all), success);
    if (!writeNew(options.output, personJson(*all), system::Access::owner, "records.export", context)) return failure;
    return emit(
        context.text("records.export.written", fmt::arg("path", core::printable(options.output.string()))) + '\n',
        success);
}

}  // namespace fourfold::commands
