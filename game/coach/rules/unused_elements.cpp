#include <set>
#include <vector>

#include "coach/rules/lint_rule.hpp"
#include "core/overloaded.hpp"
#include "scenario/each_condition.hpp"

// Notes, tools, meters and persons that are declared but have no effect.

namespace fourfold::coach::rules {
namespace {

using core::Code;
using scenario::Condition;
using scenario::Scenario;

// What the conditions of a scenario ask for.
struct Asked {
    std::set<scenario::NoteId> notes;
    std::set<scenario::ToolId> tools;
    std::set<scenario::MeterId> meters;
    std::set<scenario::PersonId> persons;
};

Asked askedIn(const Scenario& scenario) {
    Asked asked;
    const auto add =
        core::Overloaded{[&](Condition::Knows part) { asked.notes.insert(part.note); },
                         [&](Condition::Unknown part) { asked.notes.insert(part.note); },
                         [&](Condition::Has part) { asked.tools.insert(part.tool); },
                         [&](Condition::Lacks part) { asked.tools.insert(part.tool); },
                         [&](const scenario::MeterAtLeast& part) { asked.meters.insert(part.meter); },
                         [&](const scenario::RapportAtLeast& part) { asked.persons.insert(part.person); },
                         core::Ignoring<Condition::Did, Condition::NotDid, Condition::AnyOf, Condition::NoneOf>{}};
    forEachCondition(scenario, [&](const Condition& condition) { forEachPart(condition, add); });
    return asked;
}

bool isOpenSomewhere(const Facts& facts, std::size_t choice) {
    return facts.reach().open(scenario::ChoiceId(choice)).has_value();
}

}  // namespace

// A note that no open choice gains.
void notesNeverLearnt(const Facts& facts, core::Diagnostics& found) {
    const Scenario& scenario = facts.scenario();
    std::vector<bool> learnt(scenario.notes.size(), false);
    for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
        if (!isOpenSomewhere(facts, i)) continue;
        for (const scenario::NoteId note : scenario.choices[i].gains.notes) learnt[note.index()] = true;
    }
    for (std::size_t i = 0; i < learnt.size(); ++i) {
        if (!learnt[i]) found.add(Code::noteNeverLearnt, scenario.notes[i].at, {scenario.notes[i].id});
    }
}

// A note is of use when a condition asks for it, when it brings a person or a role onto the org chart, or when it is
// about a person: then it stands on that person's card, where the trainee looks before the next talk.
void notesNeverUsed(const Facts& facts, core::Diagnostics& found) {
    const Scenario& scenario = facts.scenario();
    std::set<scenario::NoteId> used = askedIn(scenario).notes;
    for (const scenario::Person& person : scenario.cast) {
        used.insert(person.knownBy.begin(), person.knownBy.end());
        used.insert(person.roleBy.begin(), person.roleBy.end());
    }
    for (std::size_t i = 0; i < scenario.notes.size(); ++i) {
        const scenario::Note& note = scenario.notes[i];
        if (!used.contains(scenario::NoteId(i)) && !note.about) found.add(Code::noteNeverUsed, note.at, {note.id});
    }
}

// A tool is of use when a condition asks for it, or when it is given away.
void toolsNeverUsed(const Facts& facts, core::Diagnostics& found) {
    const Scenario& scenario = facts.scenario();
    std::set<scenario::ToolId> used = askedIn(scenario).tools;
    for (const scenario::Choice& choice : scenario.choices) {
        used.insert(choice.gains.drops.begin(), choice.gains.drops.end());
    }
    for (std::size_t i = 0; i < scenario.tools.size(); ++i) {
        const scenario::Tool& tool = scenario.tools[i];
        if (!used.contains(scenario::ToolId(i))) found.add(Code::toolNeverUsed, tool.at, {tool.id});
    }
}

// A meter is of use when an open choice changes it and that has an effect: a condition asks for it, or it can run out.
void metersNeverUsed(const Facts& facts, core::Diagnostics& found) {
    const Scenario& scenario = facts.scenario();
    const std::set<scenario::MeterId> asked = askedIn(scenario).meters;
    std::vector<bool> changed(scenario.meters.size(), false);
    for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
        if (!isOpenSomewhere(facts, i)) continue;
        for (const scenario::MeterChange& change : scenario.choices[i].gains.meters) {
            if (change.by != 0) changed[change.meter.index()] = true;
        }
    }
    for (std::size_t i = 0; i < scenario.meters.size(); ++i) {
        const scenario::Meter& meter = scenario.meters[i];
        const bool matters = meter.out || asked.contains(scenario::MeterId(i));
        if (!changed[i] || !matters) found.add(Code::meterNeverUsed, meter.at, {meter.id});
    }
}

// A person is of use when present or heard somewhere, when a condition asks for the rapport, or when standing on the
// org chart: as somebody's superior, with a superior, or as the subject of a note.
void personsNeverUsed(const Facts& facts, core::Diagnostics& found) {
    const Scenario& scenario = facts.scenario();
    std::set<scenario::PersonId> used = askedIn(scenario).persons;
    const auto hear = [&](const std::vector<scenario::Line>& lines) {
        for (const scenario::Line& line : lines) {
            if (const auto* person = std::get_if<scenario::PersonId>(&line.speaker)) used.insert(*person);
        }
    };
    for (const scenario::Scene& scene : scenario.scenes) {
        used.insert(scene.present.begin(), scene.present.end());
        hear(scene.lines);
    }
    for (const scenario::Choice& choice : scenario.choices) hear(choice.reply);
    for (const scenario::Note& note : scenario.notes) {
        if (note.about) used.insert(*note.about);
    }
    for (std::size_t i = 0; i < scenario.cast.size(); ++i) {
        if (!scenario.cast[i].reportsTo) continue;
        used.insert(scenario::PersonId(i));
        used.insert(*scenario.cast[i].reportsTo);
    }
    for (std::size_t i = 0; i < scenario.cast.size(); ++i) {
        const scenario::Person& person = scenario.cast[i];
        if (!used.contains(scenario::PersonId(i))) found.add(Code::personNeverUsed, person.at, {person.id});
    }
}

}  // namespace fourfold::coach::rules
