#include "terminal/pages.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "terminal/layout.hpp"
#include "terminal/scene_text.hpp"

namespace fourfold::terminal {
namespace {

using engine::Session;
using scenario::Person;
using scenario::PersonId;
using scenario::Scenario;

void item(Console& console, const std::string& text, std::size_t level = 1) {
    console.print({.lead = "- ", .text = text, .indent = margin * level, .hang = 2});
}

bool knowsAny(const Session& now, const std::vector<scenario::NoteId>& notes) {
    return notes.empty() || std::ranges::any_of(notes, [&](scenario::NoteId note) { return now.knows(note); });
}

std::string personText(const Voice& voice, const Session& now, PersonId id) {
    const Person& person = now.scenario()[id];
    const std::string role =
        knowsAny(now, person.roleBy)
            ? voice("role." + std::string(scenario::roleNames[static_cast<std::size_t>(person.role)]))
            : voice("terminal.chart.role_unknown");
    return voice.format("terminal.chart.person", fmt::arg("name", voice(person.name)),
                        fmt::arg("post", voice(person.post)), fmt::arg("role", role),
                        fmt::arg("rapport", voice.rapport(now.rapport(id))));
}

// Prints a person and the people who report to that person, in the order of the file. `left` marks the people who are
// not printed yet.
void printBranch(Console& console, const Voice& voice, const Session& now, PersonId head, std::vector<bool>& left) {
    struct Entry {
        PersonId person;
        std::size_t level;
    };
    std::vector<Entry> open{{head, 1}};
    left[head.index()] = false;
    while (!open.empty()) {
        const Entry entry = open.back();
        open.pop_back();
        item(console, personText(voice, now, entry.person), entry.level);
        for (std::size_t i = left.size(); i > 0; --i) {
            if (!left[i - 1] || now.scenario().cast[i - 1].reportsTo != entry.person) continue;
            left[i - 1] = false;
            open.push_back({PersonId(i - 1), entry.level + 1});
        }
    }
}

}  // namespace

void printBriefing(Console& console, const Voice& voice, const engine::Play& play) {
    const Scenario& scenario = play.scenario();
    console.heading(voice(scenario.title));
    const std::string level =
        voice("level." + std::string(scenario::levelNames[static_cast<std::size_t>(scenario.level)]));
    const bool practice = play.mode() == engine::Mode::practice;
    console.print(voice.list({level, voice.count("word.minutes", static_cast<std::size_t>(scenario.minutes)),
                              voice(practice ? "terminal.mode.practice" : "terminal.mode.exam")}));
    console.heading(voice("terminal.brief.situation"));
    console.print({.lead = {}, .text = voice(scenario.brief), .indent = margin});
    console.heading(voice("terminal.brief.goal"));
    console.print({.lead = {}, .text = voice(scenario.goal), .indent = margin});
    console.heading(voice("terminal.brief.cast"));
    for (const Person& person : scenario.cast) {
        if (!person.knownBy.empty()) continue;
        item(console, voice.format("terminal.brief.person", fmt::arg("name", voice(person.name)),
                                   fmt::arg("post", voice(person.post))));
    }
    console.heading(voice("terminal.brief.scored"));
    std::vector<std::string> weights;
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        weights.push_back(voice.format("terminal.brief.weight", fmt::arg("dimension", voice.dimension(d)),
                                       fmt::arg("weight", scenario.weights[d])));
    }
    console.print({.lead = {},
                   .text = voice.format("terminal.brief.pass", fmt::arg("weights", voice.list(weights)),
                                        fmt::arg("pass", scenario.pass)),
                   .indent = margin});
}

void printNotebook(Console& console, const Voice& voice, const Session& now) {
    const Scenario& scenario = now.scenario();
    console.heading(voice("word.notebook"));
    bool any = false;
    for (std::size_t i = 0; i < scenario.notes.size(); ++i) {
        if (!now.knows(scenario::NoteId(i))) continue;
        const scenario::Note& note = scenario.notes[i];
        any = true;
        item(console, note.about ? voice.format("terminal.named", fmt::arg("name", voice(scenario[*note.about].name)),
                                                fmt::arg("value", voice(note.text)))
                                 : voice(note.text));
    }
    if (!any) console.print({.lead = {}, .text = voice("terminal.notebook.empty"), .indent = margin});

    std::vector<std::string> carried;
    for (std::size_t i = 0; i < scenario.tools.size(); ++i) {
        if (!now.has(scenario::ToolId(i))) continue;
        const scenario::Tool& tool = scenario.tools[i];
        carried.push_back(tool.text.empty() ? voice(tool.name)
                                            : voice.format("terminal.named", fmt::arg("name", voice(tool.name)),
                                                           fmt::arg("value", voice(tool.text))));
    }
    if (carried.empty()) return;
    console.heading(voice("terminal.notebook.tools"));
    for (const std::string& tool : carried) item(console, tool);
}

void printChart(Console& console, const Voice& voice, const Session& now) {
    const std::vector<Person>& cast = now.scenario().cast;
    console.heading(voice("terminal.chart.title"));
    std::vector<bool> left(cast.size());
    for (std::size_t i = 0; i < cast.size(); ++i) left[i] = knowsAny(now, cast[i].knownBy);
    const std::vector<bool> known = left;
    // Prints first the people without a superior on the chart. Then prints the rest, whose superiors form a circle.
    for (std::size_t i = 0; i < cast.size(); ++i) {
        const bool below = cast[i].reportsTo && known[cast[i].reportsTo->index()];
        if (left[i] && !below) printBranch(console, voice, now, PersonId(i), left);
    }
    for (std::size_t i = 0; i < cast.size(); ++i) {
        if (left[i]) printBranch(console, voice, now, PersonId(i), left);
    }
}

void printStatus(Console& console, const Voice& voice, const engine::Play& play) {
    const Scenario& scenario = play.scenario();
    console.heading(voice("terminal.status.title"));
    item(console, voice.format("terminal.status.decisions", fmt::arg("n", play.steps().size())));
    if (const auto stage = play.stage()) {
        item(console, voice.format("terminal.status.stage", fmt::arg("stage", voice(scenario[*stage].name)),
                                   fmt::arg("n", stage->index() + 1), fmt::arg("of", scenario.stages.size())));
    }
    for (std::size_t i = 0; i < scenario.meters.size(); ++i) {
        const scenario::Meter& meter = scenario.meters[i];
        item(console, voice.format("terminal.named", fmt::arg("name", voice(meter.name)),
                                   fmt::arg("value", voice.meter(play.now().meter(scenario::MeterId(i)), meter.max))));
    }
    for (const PersonId person : scenario[play.now().scene()].present) {
        item(console, voice.format("terminal.named", fmt::arg("name", voice(scenario[person].name)),
                                   fmt::arg("value", voice.rapport(play.now().rapport(person)))));
    }
    if (play.mode() == engine::Mode::exam) {
        item(console, voice("terminal.status.exam"));
        return;
    }
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        item(console, voice.format("terminal.status.points", fmt::arg("dimension", voice.dimension(d)),
                                   fmt::arg("points", play.now().earned()[d])));
    }
}

void printLog(Console& console, const Voice& voice, const engine::Play& play) {
    console.heading(voice("terminal.log.title"));
    const Session start(play.now().compiled());
    printEntered(console, voice, start, start.compiled().opening());
    for (std::size_t i = 0; i < play.steps().size(); ++i) {
        const engine::Step& step = play.steps()[i];
        console.blank();
        printTaken(console, voice, after(play, i), step.choice);
        printEntered(console, voice, after(play, i), step.entered);
    }
}

void printHelp(Console& console, const Voice& voice, engine::Mode mode) {
    constexpr std::array<std::string_view, 11> commands{"notebook", "chart", "status", "log",     "brief",  "repeat",
                                                        "undo",     "help",  "quit",   "english", "chinese"};
    console.heading(voice("terminal.help.title"));
    console.print({.lead = {}, .text = voice("terminal.help.choose"), .indent = margin});
    for (const std::string_view command : commands) {
        if (command == "undo" && mode == engine::Mode::exam) continue;
        const std::string key = "terminal.command." + std::string(command);
        const std::string keys = voice(key + ".keys");
        console.print({.lead = keys.substr(0, keys.find(' ')),
                       .text = voice(key + ".text"),
                       .leadStyle = Style::strong,
                       .indent = margin,
                       .hang = 4});
    }
}

}  // namespace fourfold::terminal
