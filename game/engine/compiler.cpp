#include "engine/compiler.hpp"

#include <limits>
#include <map>

#include "core/overloaded.hpp"
#include "scenario/each_condition.hpp"

namespace fourfold::engine {
namespace {

using scenario::Condition;

constexpr std::size_t untracked = std::numeric_limits<std::size_t>::max();

using Mask = std::map<std::size_t, State>;  // by word

void setBit(Mask& mask, std::size_t bit) { mask[bit / wordBits] |= State{1} << (bit % wordBits); }

}  // namespace

Compiler::Compiler(CompiledScenario& compiled)
    : m_compiled(compiled), m_scenario(compiled.scenario()), m_graph(m_scenario) {}

void Compiler::compile() {
    findTracked();
    layOut();
    for (std::size_t i = 0; i < m_scenario.choices.size(); ++i) compileChoice(m_scenario.choices[i], i);
    for (const scenario::Scene& scene : m_scenario.scenes) compileScene(scene);
    for (const scenario::Scene& scene : m_scenario.scenes) m_compiled.m_sceneLines.push_back(lines(scene.lines));
    for (const scenario::Choice& choice : m_scenario.choices) m_compiled.m_replies.push_back(lines(choice.reply));
    findRelevant();
}

// A choice is remembered when a condition names it, or when it can be met again and is then closed or no longer pays.
void Compiler::findTracked() {
    m_didBit.assign(m_scenario.choices.size(), untracked);
    for (std::size_t i = 0; i < m_didBit.size(); ++i) {
        const scenario::Choice& choice = m_scenario.choices[i];
        const bool alwaysTheSame = choice.again && choice.earns == scenario::Points{};
        if (m_graph.repeats[choice.scene.index()] && !alwaysTheSame) m_didBit[i] = 0;
    }
    const auto track = core::Overloaded{
        [&](Condition::Did part) { m_didBit[part.choice.index()] = 0; },
        [&](Condition::NotDid part) { m_didBit[part.choice.index()] = 0; },
        core::Ignoring<Condition::Knows, Condition::Unknown, Condition::Has, Condition::Lacks, scenario::RapportAtLeast,
                       scenario::MeterAtLeast, Condition::AnyOf, Condition::NoneOf>{}};
    scenario::forEachCondition(m_scenario, [&](const Condition& condition) { forEachPart(condition, track); });
}

void Compiler::layOut() {
    const std::size_t byteCount = sceneBytes + m_scenario.meters.size() + m_scenario.cast.size();
    std::size_t bit = (byteCount + sizeof(State) - 1) / sizeof(State) * wordBits;
    m_compiled.m_noteBits = bit;
    bit += m_scenario.notes.size();
    m_compiled.m_toolBits = bit;
    bit += m_scenario.tools.size();
    for (std::size_t& did : m_didBit) {
        if (did != untracked) did = bit++;
    }

    m_compiled.m_initial.assign((bit + wordBits - 1) / wordBits, 0);
    State* initial = m_compiled.m_initial.data();
    auto* byte = reinterpret_cast<std::uint8_t*>(initial) + sceneBytes;
    for (const scenario::Meter& meter : m_scenario.meters) *byte++ = static_cast<std::uint8_t>(meter.start);
    for (const scenario::Person& person : m_scenario.cast) *byte++ = static_cast<std::uint8_t>(person.rapport);
    for (std::size_t i = 0; i < m_scenario.tools.size(); ++i) {
        if (m_scenario.tools[i].start) readBit(m_compiled.m_toolBits + i, initial);
    }
}

void Compiler::compileChoice(const scenario::Choice& choice, std::size_t index) {
    // Where there is nothing to test, a word of bits is read nevertheless. It is not the first word: the bytes of that
    // one were just written, and reading it would make the processor wait.
    const auto quietWord = static_cast<std::uint16_t>(m_compiled.words() - 1);
    CompiledScenario::CompiledChoice compiled;
    compiled.wantedWord = quietWord;
    compiled.didWord = quietWord;
    std::vector<Check> rest;
    bool bitsUsed = false;
    bool byteUsed = false;
    for (const Check& check : flatten(choice.condition)) {
        const bool bits = check.kind == Check::Kind::all || check.kind == Check::Kind::none;
        if (bits && !bitsUsed) {
            compiled.wantedWord = check.place;
            compiled.wantedMask = check.mask;
            compiled.wanted = check.kind == Check::Kind::all ? check.mask : 0;
            bitsUsed = true;
        } else if (check.kind == Check::Kind::atLeast && !byteUsed) {
            compiled.byte = check.place;
            compiled.least = check.least;
            byteUsed = true;
        } else {
            rest.push_back(check);
        }
    }
    compiled.checks = store(rest);
    compiled.effects = effects(choice.gains);
    compiled.exits = exits(choice.then);
    compiled.redLine = choice.redLine;
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        compiled.earns[d] = static_cast<std::int8_t>(choice.earns[d]);
    }
    if (const std::size_t bit = m_didBit[index]; bit != untracked) {
        compiled.didWord = static_cast<std::uint16_t>(bit / wordBits);
        compiled.didMask = State{1} << (bit % wordBits);
        compiled.onceMask = choice.again ? 0 : compiled.didMask;
    }
    m_compiled.m_choices.push_back(compiled);
}

void Compiler::compileScene(const scenario::Scene& scene) {
    using Kind = CompiledScenario::CompiledScene::Kind;
    CompiledScenario::CompiledScene compiled;
    if (const auto* range = std::get_if<scenario::ChoiceRange>(&scene.next)) {
        const auto first = static_cast<std::uint32_t>(range->first.index());
        compiled = {Kind::choices, {first, first + static_cast<std::uint32_t>(range->count)}};
    } else if (const auto* jump = std::get_if<scenario::Jump>(&scene.next)) {
        compiled = {Kind::jump, exits(jump->exits)};
    }
    m_compiled.m_scenes.push_back(compiled);
}

std::vector<Compiler::Check> Compiler::flatten(const Condition& condition) {
    Mask wanted;
    Mask unwanted;
    std::vector<Check> others;
    const auto addByte = [&](std::size_t byte, int least) {
        others.push_back({.kind = Check::Kind::atLeast,
                          .least = static_cast<std::uint8_t>(least),
                          .place = static_cast<std::uint16_t>(byte)});
    };
    forEachPart(condition,
                core::Overloaded{
                    [&](Condition::Knows part) { setBit(wanted, m_compiled.m_noteBits + part.note.index()); },
                    [&](Condition::Unknown part) { setBit(unwanted, m_compiled.m_noteBits + part.note.index()); },
                    [&](Condition::Has part) { setBit(wanted, m_compiled.m_toolBits + part.tool.index()); },
                    [&](Condition::Lacks part) { setBit(unwanted, m_compiled.m_toolBits + part.tool.index()); },
                    [&](Condition::Did part) { setBit(wanted, m_didBit[part.choice.index()]); },
                    [&](Condition::NotDid part) { setBit(unwanted, m_didBit[part.choice.index()]); },
                    [&](const scenario::MeterAtLeast& part) { addByte(sceneBytes + part.meter.index(), part.least); },
                    [&](const scenario::RapportAtLeast& part) {
                        addByte(sceneBytes + m_scenario.meters.size() + part.person.index(), part.least);
                    },
                    [&](Condition::AnyOf part) { others.push_back(group(part.conditions, Check::Kind::anyOf)); },
                    [&](Condition::NoneOf part) { others.push_back(group(part.conditions, Check::Kind::noneOf)); }});

    std::vector<Check> flat;
    const auto addBits = [&](const Mask& mask, Check::Kind kind) {
        for (const auto& [word, bits] : mask) {
            flat.push_back({.kind = kind, .place = static_cast<std::uint16_t>(word), .mask = bits});
        }
    };
    addBits(wanted, Check::Kind::all);
    addBits(unwanted, Check::Kind::none);
    flat.insert(flat.end(), others.begin(), others.end());
    return flat;
}

Compiler::Range Compiler::store(const std::vector<Check>& checks) {
    const auto begin = static_cast<std::uint32_t>(m_compiled.m_checks.size());
    m_compiled.m_checks.insert(m_compiled.m_checks.end(), checks.begin(), checks.end());
    return {begin, static_cast<std::uint32_t>(m_compiled.m_checks.size())};
}

Compiler::Check Compiler::group(const std::vector<Condition>& conditions, Check::Kind kind) {
    std::vector<Range> groups;
    for (const Condition& condition : conditions) groups.push_back(checks(condition));
    const auto begin = static_cast<std::uint32_t>(m_compiled.m_groups.size());
    m_compiled.m_groups.insert(m_compiled.m_groups.end(), groups.begin(), groups.end());
    return {.kind = kind, .groups = {begin, static_cast<std::uint32_t>(m_compiled.m_groups.size())}};
}

Compiler::Range Compiler::effects(const scenario::Gains& gains) {
    const auto begin = static_cast<std::uint32_t>(m_compiled.m_effects.size());
    const auto addBits = [&](const Mask& mask, Effect::Kind kind) {
        for (const auto& [word, bits] : mask) {
            m_compiled.m_effects.push_back({.kind = kind, .place = static_cast<std::uint16_t>(word), .mask = bits});
        }
    };
    Mask gained;
    Mask lost;
    for (const NoteId note : gains.notes) setBit(gained, m_compiled.m_noteBits + note.index());
    for (const ToolId tool : gains.tools) setBit(gained, m_compiled.m_toolBits + tool.index());
    for (const ToolId tool : gains.drops) setBit(lost, m_compiled.m_toolBits + tool.index());
    addBits(gained, Effect::Kind::set);
    addBits(lost, Effect::Kind::clear);
    for (std::size_t i = 0; i < m_scenario.meters.size(); ++i) {
        const scenario::Meter& meter = m_scenario.meters[i];
        for (const scenario::MeterChange& change : gains.meters) {
            if (change.meter.index() != i) continue;
            m_compiled.m_effects.push_back({.kind = Effect::Kind::add,
                                            .by = static_cast<std::int8_t>(change.by),
                                            .max = static_cast<std::uint8_t>(meter.max),
                                            .runsOut = meter.out.has_value(),
                                            .place = static_cast<std::uint16_t>(sceneBytes + i),
                                            .out = static_cast<std::uint16_t>(meter.out ? meter.out->index() : 0)});
        }
    }
    for (const scenario::RapportChange& change : gains.rapport) {
        const std::size_t byte = sceneBytes + m_scenario.meters.size() + change.person.index();
        m_compiled.m_effects.push_back({.kind = Effect::Kind::add,
                                        .by = static_cast<std::int8_t>(change.by),
                                        .max = 10,
                                        .place = static_cast<std::uint16_t>(byte)});
    }
    return {begin, static_cast<std::uint32_t>(m_compiled.m_effects.size())};
}

Compiler::Range Compiler::exits(const std::vector<scenario::Exit>& exits) {
    std::vector<CompiledScenario::Go> flat;
    for (const scenario::Exit& exit : exits) flat.push_back({checks(exit.condition), exit.go});
    const auto begin = static_cast<std::uint32_t>(m_compiled.m_exits.size());
    m_compiled.m_exits.insert(m_compiled.m_exits.end(), flat.begin(), flat.end());
    return {begin, static_cast<std::uint32_t>(m_compiled.m_exits.size())};
}

// Returns the index of the first line's condition in m_lines; those of the other lines follow.
std::uint32_t Compiler::lines(const std::vector<scenario::Line>& lines) {
    const auto first = static_cast<std::uint32_t>(m_compiled.m_lines.size());
    for (const scenario::Line& line : lines) m_compiled.m_lines.push_back(checks(line.condition));
    return first;
}

void Compiler::readBit(std::size_t bit, State* mask) const { mask[bit / wordBits] |= State{1} << (bit % wordBits); }

void Compiler::readByte(std::size_t byte, State* mask) const { reinterpret_cast<std::uint8_t*>(mask)[byte] = 0xff; }

void Compiler::readChecks(Range range, State* mask) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Check& check = m_compiled.m_checks[i];
        switch (check.kind) {
            case Check::Kind::all:
            case Check::Kind::none: mask[check.place] |= check.mask; break;
            case Check::Kind::atLeast: readByte(check.place, mask); break;
            case Check::Kind::anyOf:
            case Check::Kind::noneOf:
                for (std::uint32_t g = check.groups.begin; g < check.groups.end; ++g) {
                    readChecks(m_compiled.m_groups[g], mask);
                }
                break;
        }
    }
}

void Compiler::readExits(Range range, State* mask) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) readChecks(m_compiled.m_exits[i].checks, mask);
}

// Begins with the bits that each scene reads itself, then adds those of its successors until nothing changes.
void Compiler::findRelevant() {
    const std::size_t words = m_compiled.words();
    m_compiled.m_relevant.assign(m_scenario.scenes.size() * words, 0);
    const auto maskOf = [&](std::size_t scene) { return m_compiled.m_relevant.data() + scene * words; };

    for (std::size_t s = 0; s < m_scenario.scenes.size(); ++s) {
        State* mask = maskOf(s);
        readByte(0, mask);
        readByte(1, mask);
        const CompiledScenario::CompiledScene& scene = m_compiled.m_scenes[s];
        if (scene.kind == CompiledScenario::CompiledScene::Kind::jump) readExits(scene.next, mask);
        if (scene.kind != CompiledScenario::CompiledScene::Kind::choices) continue;
        for (std::uint32_t c = scene.next.begin; c < scene.next.end; ++c) {
            const CompiledScenario::CompiledChoice& choice = m_compiled.m_choices[c];
            if (m_graph.repeats[s]) mask[choice.didWord] |= choice.didMask;
            mask[choice.wantedWord] |= choice.wantedMask;
            if (choice.least > 0) readByte(choice.byte, mask);
            readChecks(choice.checks, mask);
            readExits(choice.exits, mask);
            for (std::uint32_t e = choice.effects.begin; e < choice.effects.end; ++e) {
                const Effect& effect = m_compiled.m_effects[e];
                if (effect.runsOut) readByte(effect.place, mask);
            }
        }
    }

    bool changed = true;
    while (changed) {
        changed = false;
        for (const SceneId scene : m_graph.order) {
            State* mask = maskOf(scene.index());
            for (std::uint32_t e = m_graph.offsets[scene.index()]; e < m_graph.offsets[scene.index() + 1]; ++e) {
                const State* next = maskOf(m_graph.targets[e].index());
                for (std::size_t w = 0; w < words; ++w) {
                    changed = changed || (next[w] & ~mask[w]) != 0;
                    mask[w] |= next[w];
                }
            }
        }
    }
}

}  // namespace fourfold::engine
