#include "commands/drill.hpp"

#include <optional>

#include "commands/attempts.hpp"
#include "commands/banks.hpp"
#include "commands/console.hpp"
#include "commands/drill_json.hpp"
#include "commands/output.hpp"
#include "system/end_request.hpp"
#include "system/local_time.hpp"
#include "system/stream.hpp"
#include "terminal/drill.hpp"
#include "terminal/home.hpp"
#include "yaml/library.hpp"

namespace fourfold::commands {
namespace {

using terminal::Outcome;

std::string_view stateKey(const drill::Item& item) {
    if (item.progress.retired()) return "drill.state.retired";
    if (item.obstacle == drill::Obstacle::missing) return "drill.state.missing";
    if (item.obstacle == drill::Obstacle::changed) return "drill.state.changed";
    if (item.obstacle == drill::Obstacle::examsOnly) return "drill.state.exams_only";
    return item.due ? "drill.state.due" : "drill.state.waiting";
}

struct EntryText {
    const terminal::Voice& voice;
    std::string made;
    std::string state;

    std::string operator()(const records::Mistake& mistake) const {
        return voice.format("drill.entry", fmt::arg("scenario", mistake.key.scenario),
                            fmt::arg("scene", mistake.key.scene), fmt::arg("chosen", mistake.chosen),
                            fmt::arg("made", made), fmt::arg("state", state));
    }
    std::string operator()(const records::MissedQuestion& missed) const {
        return voice.format("drill.question_entry", fmt::arg("bank", missed.key.bank),
                            fmt::arg("question", missed.key.question), fmt::arg("chosen", missed.chosen),
                            fmt::arg("made", made), fmt::arg("state", state));
    }
};

int list(const DrillOptions& options, const drill::Library& library, drill::Banks banks, records::DeckStore& store,
         const Context& context) {
    const records::Deck deck = store.read();
    const core::Day today = system::localDay(presentSecond());
    const drill::Agenda agenda = drill::agendaOf(deck, library, banks, today, 0);
    terminal::Console console =
        consoleOn(options.json ? system::Stream::errors() : system::Stream::output(), context.language);
    const terminal::Voice voice(context.strings, context.language);
    terminal::printDeckFault(console, voice, store);
    const int code = store.fault() == nullptr ? success : failure;
    if (options.json) return emit(deckJson(agenda, today), finish(console, code));
    for (const drill::Item& item : agenda.items) {
        const EntryText text{voice, core::isoText(item.entry.day()),
                             voice.format(stateKey(item), fmt::arg("day", core::isoText(item.progress.due)))};
        console.print(std::visit(text, item.entry.missed));
    }
    if (agenda.items.empty()) console.print(voice("drill.empty"));
    terminal::printDeck(console, voice, agenda);
    return finish(console, code);
}

// If answers to questions contain commas, semicolons separate the answers.
std::vector<std::string> splitAnswers(const std::string& list) {
    return list.find(';') == std::string::npos ? splitAt(list, ',') : splitAt(list, ';');
}

}  // namespace

int drillText(const DrillOptions& options, const Context& context) {
    const std::vector<yaml::ScenarioFile> files = yaml::loadLibrary(context.scenarioFolders, context.catalogue);
    const auto library = terminal::byLevel(files);
    const std::optional<records::PlayStore> opened = openPlays(options.who, context, options.store);
    if (!opened) return failure;
    const records::PlayStore& store = *opened;
    records::DeckStore deck(store.attempts(), store.person());
    const auto banks = usableBanks(context);
    if (options.list) return list(options, library, banks, deck, context);

    terminal::Voice voice(context.strings, context.language);
    std::optional<system::EndRequest> end;
    if (!options.answers) end.emplace();
    terminal::Console console = consoleOn(options.json ? system::Stream::errors() : system::Stream::output(),
                                          context.language, end ? end->requested() : system::Waitable{});
    terminal::Drill drill({.console = console,
                           .voice = voice,
                           .catalogue = context.catalogue,
                           .store = store,
                           .deck = deck,
                           .clock = presentSecond,
                           .banks = banks},
                          library, options.seed.value_or(randomSeed()));
    int code = success;
    if (options.answers) {
        const std::string fault = drill.answer(splitAnswers(*options.answers));
        code = finish(console, fault.empty() ? success : failure);
        if (!fault.empty()) complain(fault);
    } else {
        const Outcome outcome = drill.run();
        const bool brokenOff = outcome == Outcome::inputEnded && !console.error() && !console.asksTerminal();
        code = finish(console, brokenOff || console.interrupted() ? failure : success);
    }
    return options.json ? emit(answersJson(drill.round()), code) : code;
}

}  // namespace fourfold::commands
