#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "coach/rules/known_notes.hpp"
#include "coach/rules/lint_rule.hpp"
#include "core/overloaded.hpp"

// A condition asks for a note in a scene where no play can know it yet, though it can be learnt elsewhere. Only notes
// that a choice, a line, a reply or an alternative asks for outright are looked at, not those within `any`.

namespace fourfold::coach::rules {
namespace {

using scenario::Condition;
using scenario::NoteId;

class Search {
public:
    Search(const Facts& facts, core::Diagnostics& found)
        : m_facts(facts), m_found(found), m_known(facts.graph()), m_learnable(facts.scenario().notes.size(), false) {
        const std::vector<scenario::Choice>& choices = facts.scenario().choices;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if (!facts.reach().open(scenario::ChoiceId(i))) continue;
            for (const NoteId note : choices[i].gains.notes) m_learnable[note.index()] = true;
        }
    }

    // Looks at a condition of the scene, asked after a choice has brought these notes. False when there was a finding.
    bool look(const Condition& condition, core::Position at, scenario::SceneId scene, std::span<const NoteId> brought) {
        std::optional<NoteId> missing;
        const auto require = [&](Condition::Knows part) {
            const bool isBrought = std::ranges::find(brought, part.note) != brought.end();
            const bool isLate = m_learnable[part.note.index()] && !isBrought && !m_known.canKnow(scene, part.note);
            if (isLate && !missing) missing = part.note;
        };
        forEachPart(condition, core::Overloaded{require, PassedOver{}});
        if (!missing) return true;
        const scenario::Scenario& scenario = m_facts.scenario();
        m_found.add(core::Code::noteNeededTooEarly, at, {scenario[*missing].id, scenario[scene].id});
        return false;
    }

private:
    using PassedOver =
        core::Ignoring<Condition::Unknown, Condition::Has, Condition::Lacks, scenario::RapportAtLeast,
                       scenario::MeterAtLeast, Condition::Did, Condition::NotDid, Condition::AnyOf, Condition::NoneOf>;

    const Facts& m_facts;
    core::Diagnostics& m_found;
    KnownNotes m_known;
    std::vector<bool> m_learnable;  // by note
};

}  // namespace

void notesNeededTooEarly(const Facts& facts, core::Diagnostics& found) {
    const scenario::Scenario& scenario = facts.scenario();
    Search search(facts, found);
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        const scenario::SceneId id(i);
        // No state stands at a scene that only jumps, so what plays know there cannot be told.
        const bool isJump = std::holds_alternative<scenario::Jump>(scenario.scenes[i].next);
        if (!facts.reach().enters(id) || isJump) continue;
        for (const scenario::Line& line : scenario.scenes[i].lines) search.look(line.condition, line.at, id, {});
        for (const scenario::Choice& choice : scenario.choicesOf(id)) {
            if (!search.look(choice.condition, choice.at, id, {})) continue;
            for (const scenario::Line& line : choice.reply) {
                search.look(line.condition, line.at, id, choice.gains.notes);
            }
            for (const scenario::Exit& exit : choice.then) search.look(exit.condition, exit.at, id, choice.gains.notes);
        }
    }
}

}  // namespace fourfold::coach::rules
