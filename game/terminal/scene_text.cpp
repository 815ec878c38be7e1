#include "terminal/scene_text.hpp"

#include <algorithm>
#include <string>

#include "scenario/place.hpp"
#include "terminal/layout.hpp"

namespace fourfold::terminal {
namespace {

using engine::Session;
using scenario::Scenario;

void printLine(Console& console, const Voice& voice, const Scenario& scenario, const scenario::Line& line) {
    const std::string& text = voice(line.text);
    if (std::holds_alternative<scenario::Narrator>(line.speaker)) {
        console.print({.lead = {}, .text = text, .style = Style::faint, .indent = margin});
        return;
    }
    const std::string name = voice.speaker(line.speaker, scenario);
    const std::string lead =
        line.mood
            ? voice.format(
                  "terminal.speaker_mood", fmt::arg("name", name),
                  fmt::arg("mood",
                           voice("mood." + std::string(scenario::moodNames[static_cast<std::size_t>(*line.mood)]))))
            : voice.format("terminal.speaker", fmt::arg("name", name));
    console.print({.lead = lead, .text = text, .leadStyle = Style::strong, .indent = margin, .hang = margin});
}

void printLines(Console& console, const Voice& voice, const Scenario& scenario,
                const std::vector<const scenario::Line*>& lines) {
    for (const scenario::Line* line : lines) printLine(console, voice, scenario, *line);
}

void printFact(Console& console, const std::string& text, Style style = Style::plain) {
    console.print({.lead = "* ", .text = text, .style = style, .indent = margin, .hang = 2});
}

// Prints which notes were found, and which tools were received or given away.
void printFinds(Console& console, const Voice& voice, const Session& before, const Session& after) {
    const Scenario& scenario = after.scenario();
    for (std::size_t i = 0; i < scenario.notes.size(); ++i) {
        const scenario::NoteId note(i);
        if (before.knows(note) || !after.knows(note)) continue;
        printFact(console, voice.format("terminal.effect.note", fmt::arg("note", voice(scenario[note].text))));
    }
    for (std::size_t i = 0; i < scenario.tools.size(); ++i) {
        const scenario::ToolId tool(i);
        if (before.has(tool) == after.has(tool)) continue;
        const std::string_view key = after.has(tool) ? "terminal.effect.tool" : "terminal.effect.tool_gone";
        printFact(console, voice.format(key, fmt::arg("tool", voice(scenario[tool].name))));
    }
}

// Prints whose rapport rose or fell, and which meters changed.
void printShifts(Console& console, const Voice& voice, const Session& before, const Session& after) {
    const Scenario& scenario = after.scenario();
    for (std::size_t i = 0; i < scenario.cast.size(); ++i) {
        const scenario::PersonId person(i);
        const int now = after.rapport(person);
        if (before.rapport(person) == now) continue;
        const bool warmer = now > before.rapport(person);
        printFact(console,
                  voice.format(warmer ? "terminal.effect.warmer" : "terminal.effect.cooler",
                               fmt::arg("name", voice(scenario[person].name)), fmt::arg("rapport", voice.rapport(now))),
                  warmer ? Style::good : Style::bad);
    }
    for (std::size_t i = 0; i < scenario.meters.size(); ++i) {
        const scenario::MeterId meter(i);
        if (before.meter(meter) == after.meter(meter)) continue;
        printFact(console, voice.format("terminal.effect.meter", fmt::arg("name", voice(scenario[meter].name)),
                                        fmt::arg("state", voice.meter(after.meter(meter), scenario[meter].max))));
    }
}

}  // namespace

const Session& after(const engine::Play& play, std::size_t step) {
    return step + 1 < play.steps().size() ? play.steps()[step + 1].before : play.now();
}

void printSceneHead(Console& console, const Voice& voice, const engine::Play& play) {
    const Scenario& scenario = play.scenario();
    const scenario::Scene& scene = scenario[play.now().scene()];
    console.blank();
    if (play.now().over() && scene.title.empty()) return;
    std::string title = voice(scene.title.empty() ? scenario.title : scene.title);
    if (const auto stage = play.stage()) {
        title = voice.format("terminal.scene.with_stage", fmt::arg("title", title),
                             fmt::arg("stage", voice(scenario[*stage].name)), fmt::arg("n", stage->index() + 1),
                             fmt::arg("of", scenario.stages.size()));
    }
    console.print({.lead = {}, .text = "== " + title + " ==", .style = Style::strong});

    std::vector<std::string> about;
    if (const auto place = play.place()) {
        about.push_back(voice("terminal.place." + std::string(scenario::places[place->index()])));
    }
    std::vector<std::string> present;
    for (const scenario::PersonId person : scene.present) present.push_back(voice(scenario[person].name));
    if (!present.empty()) {
        about.push_back(voice.format("terminal.scene.present", fmt::arg("names", voice.list(present))));
    }
    for (std::size_t i = 0; i < scenario.meters.size(); ++i) {
        const scenario::Meter& meter = scenario.meters[i];
        about.push_back(
            voice.format("terminal.named", fmt::arg("name", voice(meter.name)),
                         fmt::arg("value", voice.meter(play.now().meter(scenario::MeterId(i)), meter.max))));
    }
    if (!about.empty()) {
        const std::string separator = voice("terminal.sentence_separator");
        console.print({.lead = {}, .text = fmt::format("{}", fmt::join(about, separator)), .style = Style::faint});
    }
    console.blank();
}

void printEntered(Console& console, const Voice& voice, const Session& now,
                  std::span<const scenario::SceneId> entered) {
    for (const scenario::SceneId scene : entered) printLines(console, voice, now.scenario(), now.lines(scene));
}

void printTaken(Console& console, const Voice& voice, const Session& after, scenario::ChoiceId choice) {
    const scenario::Choice& taken = after.scenario()[choice];
    const std::string key = taken.spoken ? "terminal.speaker" : "terminal.doer";
    console.print({.lead = voice.format(key, fmt::arg("name", voice("word.you"))),
                   .text = voice(taken.text),
                   .leadStyle = Style::strong,
                   .indent = margin,
                   .hang = margin});
    printLines(console, voice, after.scenario(), after.replies(choice));
}

void printEffects(Console& console, const Voice& voice, const engine::Step& step, const Session& after) {
    if (const std::string points = voice.points(step.paid); !points.empty()) {
        printFact(console, points, scenario::sum(step.paid) > 0 ? Style::good : Style::bad);
    }
    printFinds(console, voice, step.before, after);
    printShifts(console, voice, step.before, after);
}

void printChoices(Console& console, const Voice& voice, const Scenario& scenario,
                  const std::vector<scenario::ChoiceId>& choices) {
    console.blank();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const scenario::Choice& choice = scenario[choices[i]];
        const std::string_view key = choice.spoken ? "terminal.say" : "terminal.do";
        console.print({.lead = fmt::format("{}. ", i + 1),
                       .text = voice.format(key, fmt::arg("text", voice(choice.text))),
                       .leadStyle = Style::strong,
                       .indent = margin,
                       .hang = numberWidth});
    }
}

void printEnding(Console& console, const Voice& voice, const engine::Play& play) {
    const scenario::Ending& ending = *play.now().ending();
    console.blank();
    console.print({.lead = {},
                   .text = voice.format("terminal.ending", fmt::arg("title", voice(ending.title)),
                                        fmt::arg("result", voice.result(ending.result))),
                   .style = Style::strong});
    console.print({.lead = {}, .text = voice(ending.text), .indent = margin});
}

}  // namespace fourfold::terminal
