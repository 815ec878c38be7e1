#include "engine/compiled_scenario.hpp"

#include <algorithm>
#include <cstring>

#include "engine/compiler.hpp"

namespace fourfold::engine {
namespace {

const std::uint8_t* bytes(const State* state) { return reinterpret_cast<const std::uint8_t*>(state); }

void enter(State* state, SceneId scene) {
    const auto index = static_cast<std::uint16_t>(scene.index());
    std::memcpy(state, &index, sceneBytes);
}

bool bit(const State* state, std::size_t number) {
    return ((state[number / wordBits] >> (number % wordBits)) & 1U) != 0;
}

}  // namespace

bool OpenChoices::contains(ChoiceId choice) const { return std::find(begin(), end(), choice) != end(); }

CompiledScenario::CompiledScenario(std::shared_ptr<const scenario::Scenario> scenario)
    : m_scenario(std::move(scenario)) {
    Compiler(*this).compile();
    const SceneId first = settle(m_initial.data(), m_scenario->start, &m_opening);
    enter(m_initial.data(), first);
}

SceneId CompiledScenario::scene(const State* state) const {
    std::uint16_t index = 0;
    std::memcpy(&index, state, sceneBytes);
    return SceneId(index);
}

// Out of line, so that the common checks stay a tight loop.
bool CompiledScenario::anyHolds(const State* state, const Check& check) const {
    for (std::uint32_t i = check.groups.begin; i < check.groups.end; ++i) {
        if (holds(state, m_groups[i])) return true;
    }
    return false;
}

bool CompiledScenario::holds(const State* state, Range checks) const {
    for (std::uint32_t i = checks.begin; i < checks.end; ++i) {
        const Check& check = m_checks[i];
        bool passes = false;
        switch (check.kind) {
            case Check::Kind::all: passes = (state[check.place] & check.mask) == check.mask; break;
            case Check::Kind::none: passes = (state[check.place] & check.mask) == 0; break;
            case Check::Kind::atLeast: passes = bytes(state)[check.place] >= check.least; break;
            case Check::Kind::anyOf: passes = anyHolds(state, check); break;
            case Check::Kind::noneOf: passes = !anyHolds(state, check); break;
        }
        if (!passes) return false;
    }
    return true;
}

bool CompiledScenario::open(const State* state, const CompiledChoice& choice) const {
    const bool common = ((state[choice.wantedWord] & choice.wantedMask) == choice.wanted) &
                        ((state[choice.didWord] & choice.onceMask) == 0) & (bytes(state)[choice.byte] >= choice.least);
    if (choice.checks.begin == choice.checks.end) return common;
    return common && holds(state, choice.checks);
}

bool CompiledScenario::open(const State* state, ChoiceId choice) const {
    return open(state, m_choices[choice.index()]);
}

OpenChoices CompiledScenario::openChoices(const State* state) const {
    OpenChoices result;
    const CompiledScene& here = m_scenes[scene(state).index()];
    if (here.kind != CompiledScene::Kind::choices) return result;
    for (std::uint32_t i = here.next.begin; i < here.next.end; ++i) {
        result.addIf(open(state, m_choices[i]), ChoiceId(i));
    }
    return result;
}

// The last exit is not tested: its condition always holds.
std::uint32_t CompiledScenario::firstOpen(const State* state, Range exits) const {
    std::uint32_t i = exits.begin;
    while (i + 1 < exits.end && !holds(state, m_exits[i].checks)) ++i;
    return i;
}

SceneId CompiledScenario::follow(const State* state, Range exits) const {
    return m_exits[firstOpen(state, exits)].scene;
}

std::size_t CompiledScenario::exitOf(const State* state, ChoiceId choice) const {
    const Range exits = m_choices[choice.index()].exits;
    return firstOpen(state, exits) - exits.begin;
}

std::size_t CompiledScenario::exitOf(const State* state, SceneId jump) const {
    const Range exits = m_scenes[jump.index()].next;
    return firstOpen(state, exits) - exits.begin;
}

SceneId CompiledScenario::settle(const State* state, SceneId scene, std::vector<SceneId>* entered) const {
    if (entered != nullptr) entered->push_back(scene);
    while (m_scenes[scene.index()].kind == CompiledScene::Kind::jump) {
        scene = follow(state, m_scenes[scene.index()].next);
        if (entered != nullptr) entered->push_back(scene);
    }
    return scene;
}

Applied CompiledScenario::apply(State* state, ChoiceId id, std::vector<SceneId>* entered) const {
    const CompiledChoice& choice = m_choices[id.index()];
    const bool paid = (state[choice.didWord] & choice.didMask) == 0;
    state[choice.didWord] |= choice.didMask;

    const Effect* ranOut = nullptr;
    for (std::uint32_t i = choice.effects.begin; i < choice.effects.end; ++i) {
        const Effect& effect = m_effects[i];
        switch (effect.kind) {
            case Effect::Kind::set: state[effect.place] |= effect.mask; break;
            case Effect::Kind::clear: state[effect.place] &= ~effect.mask; break;
            case Effect::Kind::add: {
                std::uint8_t& value = reinterpret_cast<std::uint8_t*>(state)[effect.place];
                const int changed = std::clamp(value + effect.by, 0, static_cast<int>(effect.max));
                if (effect.runsOut && value > 0 && changed == 0 && ranOut == nullptr) ranOut = &effect;
                value = static_cast<std::uint8_t>(changed);
                break;
            }
        }
    }

    SceneId next = scene(state);
    if (ranOut != nullptr) {
        next = settle(state, SceneId(ranOut->out), entered);
    } else if (choice.exits.begin != choice.exits.end) {
        next = settle(state, follow(state, choice.exits), entered);
    }
    enter(state, next);
    return {next, paid, choice.redLine, paid ? choice.earns : scenario::PerDimension<std::int8_t>{}};
}

bool CompiledScenario::knows(const State* state, NoteId note) const { return bit(state, m_noteBits + note.index()); }
bool CompiledScenario::has(const State* state, ToolId tool) const { return bit(state, m_toolBits + tool.index()); }

int CompiledScenario::meter(const State* state, MeterId meter) const {
    return bytes(state)[sceneBytes + meter.index()];
}

int CompiledScenario::rapport(const State* state, PersonId person) const {
    return bytes(state)[sceneBytes + m_scenario->meters.size() + person.index()];
}

bool CompiledScenario::did(const State* state, ChoiceId choice) const {
    const CompiledChoice& compiled = m_choices[choice.index()];
    return (state[compiled.didWord] & compiled.didMask) != 0;
}

std::vector<const scenario::Line*> CompiledScenario::heard(const State* state, const std::vector<scenario::Line>& lines,
                                                           std::uint32_t firstLine) const {
    std::vector<const scenario::Line*> result;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (holds(state, m_lines[firstLine + i])) result.push_back(&lines[i]);
    }
    return result;
}

std::vector<const scenario::Line*> CompiledScenario::lines(const State* state, SceneId scene) const {
    return heard(state, (*m_scenario)[scene].lines, m_sceneLines[scene.index()]);
}

std::vector<const scenario::Line*> CompiledScenario::replies(const State* state, ChoiceId choice) const {
    return heard(state, (*m_scenario)[choice].reply, m_replies[choice.index()]);
}

std::span<const State> CompiledScenario::relevant(SceneId scene) const {
    return std::span(m_relevant).subspan(scene.index() * words(), words());
}

}  // namespace fourfold::engine
