#include "commands/people.hpp"

#include <string>
#include <utility>

#include "commands/attempts.hpp"
#include "commands/console.hpp"
#include "commands/output.hpp"
#include "commands/records_text.hpp"
#include "commands/who.hpp"
#include "core/normal_name.hpp"
#include "core/utf8.hpp"
#include "records/settings.hpp"
#include "system/stream.hpp"

namespace fourfold::commands {
namespace {

using records::Person;
using records::PersonChange;

std::optional<Person> askedPerson(const RecordsOptions& options, records::AttemptStore& store, const Context& context) {
    if (!options.person) {
        complain(context.text("records.people.whom"));
        return std::nullopt;
    }
    return personCalled({.name = *options.person, .className = options.className, .number = options.number}, store,
                        context);
}

std::string shown(const Person& person, const Context& context) {
    return whoText(person, terminal::Voice(context.strings, context.language));
}

// Prints a line about a change that was made, or that would be.
int tell(const std::string& line, const RecordsOptions& options, const Context& context) {
    terminal::Console console = consoleOn(system::Stream::output(), context.language);
    console.print(line);
    if (options.dryRun) console.print(context.text("records.people.dry_run"));
    return finish(console, success);
}

// Prints why a change was not made. Returns whether it was made.
bool isMade(const records::Result<PersonChange>& result, const Context& context) {
    if (!result) {
        complain(sentenceOf(result.fault(), context));
        return false;
    }
    switch (result.value()) {
        case PersonChange::made: return true;
        case PersonChange::unknown: complain(context.text("records.people.unknown")); break;
        case PersonChange::taken: complain(context.text("records.people.taken")); break;
        case PersonChange::openExams: complain(context.text("records.people.open_exams")); break;
    }
    return false;
}

// Asks somebody at a terminal to type the name; from elsewhere only --yes confirms.
bool confirms(const std::string& explanation, const Person& person, const RecordsOptions& options,
              const Context& context) {
    if (options.yes) return true;
    terminal::Console console = consoleOn(system::Stream::errors(), context.language);
    console.print(explanation);
    if (!console.asksTerminal()) {
        static_cast<void>(console.flush());
        complain(context.text("records.people.needs_yes"));
        return false;
    }
    const auto typed = console.ask(context.text("records.people.type_name"));
    if (typed && core::normalName(*typed) == person.name) return true;
    complain(context.text("records.people.not_confirmed"));
    return false;
}

// The window's settings may remember somebody under the old name. They are this PC's, whatever the store is.
void remember(const Person& before, const Person& after, const Context& context) {
    const Person& remembered = context.settings.person;
    const bool isSame = remembered.id.empty()
                            ? remembered.name == before.name && remembered.className == before.className
                            : remembered.id == before.id;
    if (!isSame) return;
    records::Settings settings = context.settings;
    settings.person = after;
    if (const auto fault = records::saveSettings(settings, context.paths.settings)) {
        complain(context.text(fault->settingsKey(), fmt::arg("path", fault->path.string()),
                              fmt::arg("reason", fault->reason())));
    }
}

int rename(const RecordsOptions& options, records::AttemptStore& store, const Context& context) {
    if (!options.toName && !options.toClass && !options.toNumber) {
        complain(context.text("records.people.to_what"));
        return failure;
    }
    const auto person = askedPerson(options, store, context);
    if (!person) return failure;
    const Person to{.id = person->id,
                    .name = core::normalName(options.toName.value_or(person->name)),
                    .className = core::normalName(options.toClass.value_or(person->className)),
                    .number = core::normalName(options.toNumber.value_or(person->number))};
    if (to.name.empty()) {
        complain(context.text("records.people.no_name"));
        return failure;
    }
    if (!options.dryRun) {
        if (!isMade(store.rename(person->id, to), context)) return failure;
        remember(*person, to, context);
    }
    return tell(context.text("records.people.renamed", fmt::arg("before", shown(*person, context)),
                             fmt::arg("after", shown(to, context))),
                options, context);
}

int unite(const RecordsOptions& options, records::AttemptStore& store, const Context& context) {
    const auto person = askedPerson(options, store, context);
    if (!person) return failure;
    const auto as =
        personCalled({.name = options.toName.value_or(""), .className = options.toClass, .number = options.toNumber},
                     store, context);
    if (!as) return failure;
    if (person->id == as->id) {
        complain(context.text("records.people.one_already", fmt::arg("person", shown(*person, context))));
        return failure;
    }
    const std::string personShown = shown(*person, context);
    const std::string asShown = shown(*as, context);
    if (!options.dryRun) {
        const std::string explanation =
            context.text("records.people.unite_for_good", fmt::arg("person", personShown), fmt::arg("as", asShown));
        if (!confirms(explanation, *person, options, context)) return failure;
        if (!isMade(store.unite(person->id, as->id), context)) return failure;
        remember(*person, *as, context);
    }
    return tell(context.text("records.people.united", fmt::arg("person", personShown), fmt::arg("as", asShown)),
                options, context);
}

int forget(const RecordsOptions& options, records::AttemptStore& store, const Context& context) {
    const auto person = askedPerson(options, store, context);
    if (!person) return failure;
    auto read = store.list({.person = person->name, .className = person->className, .number = person->number});
    const auto* attempts = valueOf(read, context);
    if (attempts == nullptr) return failure;
    const std::string explanation = context.text(
        "records.people.forget_what", fmt::arg("person", shown(*person, context)), fmt::arg("n", attempts->size()));
    if (options.dryRun) return tell(explanation, options, context);
    if (!confirms(explanation, *person, options, context)) return failure;
    if (!isMade(store.forget(person->id), context)) return failure;
    remember(*person, {}, context);
    return tell(context.text("records.people.forgotten"), options, context);
}

}  // namespace

bool changesPeople(RecordsAction action) {
    return action == RecordsAction::roster || action == RecordsAction::rename || action == RecordsAction::same ||
           action == RecordsAction::forget;
}

int changePeople(const RecordsOptions& options, records::AttemptStore& store, const Context& context) {
    switch (options.action) {
        case RecordsAction::roster: return takeRoster(options, store, context);
        case RecordsAction::rename: return rename(options, store, context);
        case RecordsAction::same: return unite(options, store, context);
        default: return forget(options, store, context);
    }
}

}  // namespace fourfold::commands
