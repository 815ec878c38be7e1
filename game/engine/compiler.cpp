#include "engine/compiler.hpp"

#include <functional>
#include <limits>
#include <map>

namespace fourfold::engine {
namespace {

constexpr std::size_t untracked = std::numeric_limits<std::size_t>::max();

using Mask = std::map<std::size_t, State>;  // by word

void setBit(Mask& mask, std::size_t bit) { mask[bit / wordBits] |= State{1} << (bit % wordBits); }

void forEachNamedChoice(const scenario::Condition& condition, const std::function<void(ChoiceId)>& visit) {
    for (const ChoiceId choice : condition.did) visit(choice);
    for (const ChoiceId choice : condition.notDid) visit(choice);
    for (const scenario::Condition& part : condition.any) forEachNamedChoice(part, visit);
    for (const scenario::Condition& part : condition.none) forEachNamedChoice(part, visit);
}

void forEachCondition(const scenario::Scenario& scenario,
                      const std::function<void(const scenario::Condition&)>& visit) {
    for (const scenario::Scene& scene : scenario.scenes) {
        for (const scenario::Line& line : scene.lines) visit(line.condition);
        if (const auto* jump = std::get_if<scenario::Jump>(&scene.next)) {
            for (const scenario::Exit& exit : jump->exits) visit(exit.condition);
        }
    }
    for (const scenario::Choice& choice : scenario.choices) {
        visit(choice.condition);
        for (const scenario::Line& line : choice.reply) visit(line.condition);
        for (const scenario::Exit& exit : choice.then) visit(exit.condition);
    }
}

}  // namespace

Compiler::Compiler(Rules& rules) : m_rules(rules), m_scenario(rules.scenario()), m_graph(m_scenario) {}

void Compiler::compile() {
    findTracked();
    layOut();
    for (std::size_t i = 0; i < m_scenario.choices.size(); ++i) compileChoice(m_scenario.choices[i], i);
    for (const scenario::Scene& scene : m_scenario.scenes) compileScene(scene);
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
    forEachCondition(m_scenario, [&](const scenario::Condition& condition) {
        forEachNamedChoice(condition, [&](ChoiceId choice) { m_didBit[choice.index()] = 0; });
    });
}

void Compiler::layOut() {
    const std::size_t byteCount = sceneBytes + m_scenario.meters.size() + m_scenario.cast.size();
    std::size_t bit = (byteCount + sizeof(State) - 1) / sizeof(State) * wordBits;
    m_rules.m_noteBits = bit;
    bit += m_scenario.notes.size();
    m_rules.m_toolBits = bit;
    bit += m_scenario.tools.size();
    for (std::size_t& did : m_didBit) {
        if (did != untracked) did = bit++;
    }

    m_rules.m_initial.assign((bit + wordBits - 1) / wordBits, 0);
    State* initial = m_rules.m_initial.data();
    auto* byte = reinterpret_cast<std::uint8_t*>(initial) + sceneBytes;
    for (const scenario::Meter& meter : m_scenario.meters) *byte++ = static_cast<std::uint8_t>(meter.start);
    for (const scenario::Person& person : m_scenario.cast) *byte++ = static_cast<std::uint8_t>(person.rapport);
    for (std::size_t i = 0; i < m_scenario.tools.size(); ++i) {
        if (m_scenario.tools[i].start) readBit(m_rules.m_toolBits + i, initial);
    }
}

void Compiler::compileChoice(const scenario::Choice& choice, std::size_t index) {
    // Where there is nothing to test, a word of bits is read all the same: not the first word, whose bytes were just
    // written, which would make the processor wait.
    const auto quietWord = static_cast<std::uint16_t>(m_rules.words() - 1);
    Rules::CompiledChoice compiled;
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
    m_rules.m_choices.push_back(compiled);
}

void Compiler::compileScene(const scenario::Scene& scene) {
    using Kind = Rules::CompiledScene::Kind;
    Rules::CompiledScene compiled;
    if (const auto* range = std::get_if<scenario::ChoiceRange>(&scene.next)) {
        const auto first = static_cast<std::uint32_t>(range->first.index());
        compiled = {Kind::choices, {first, first + static_cast<std::uint32_t>(range->count)}};
    } else if (const auto* jump = std::get_if<scenario::Jump>(&scene.next)) {
        compiled = {Kind::jump, exits(jump->exits)};
    }
    m_rules.m_scenes.push_back(compiled);
}

std::vector<Compiler::Check> Compiler::flatten(const scenario::Condition& condition) {
    std::vector<Check> flat;
    const auto addBits = [&](const Mask& mask, Check::Kind kind) {
        for (const auto& [word, bits] : mask) {
            flat.push_back({.kind = kind, .place = static_cast<std::uint16_t>(word), .mask = bits});
        }
    };
    const auto addByte = [&](std::size_t byte, int least) {
        flat.push_back({.kind = Check::Kind::atLeast,
                        .least = static_cast<std::uint8_t>(least),
                        .place = static_cast<std::uint16_t>(byte)});
    };
    Mask wanted;
    Mask unwanted;
    for (const NoteId note : condition.knows) setBit(wanted, m_rules.m_noteBits + note.index());
    for (const NoteId note : condition.unknown) setBit(unwanted, m_rules.m_noteBits + note.index());
    for (const ToolId tool : condition.has) setBit(wanted, m_rules.m_toolBits + tool.index());
    for (const ToolId tool : condition.lacks) setBit(unwanted, m_rules.m_toolBits + tool.index());
    for (const ChoiceId choice : condition.did) setBit(wanted, m_didBit[choice.index()]);
    for (const ChoiceId choice : condition.notDid) setBit(unwanted, m_didBit[choice.index()]);
    addBits(wanted, Check::Kind::all);
    addBits(unwanted, Check::Kind::none);
    for (const auto& part : condition.meter) addByte(sceneBytes + part.meter.index(), part.least);
    for (const auto& part : condition.rapport) {
        addByte(sceneBytes + m_scenario.meters.size() + part.person.index(), part.least);
    }
    addGroups(condition.any, Check::Kind::anyOf, flat);
    addGroups(condition.none, Check::Kind::noneOf, flat);
    return flat;
}

Compiler::Range Compiler::store(const std::vector<Check>& checks) {
    const auto begin = static_cast<std::uint32_t>(m_rules.m_checks.size());
    m_rules.m_checks.insert(m_rules.m_checks.end(), checks.begin(), checks.end());
    return {begin, static_cast<std::uint32_t>(m_rules.m_checks.size())};
}

void Compiler::addGroups(const std::vector<scenario::Condition>& conditions, Check::Kind kind,
                         std::vector<Check>& to) {
    if (conditions.empty()) return;
    std::vector<Range> groups;
    for (const scenario::Condition& condition : conditions) groups.push_back(checks(condition));
    const auto begin = static_cast<std::uint32_t>(m_rules.m_groups.size());
    m_rules.m_groups.insert(m_rules.m_groups.end(), groups.begin(), groups.end());
    to.push_back({.kind = kind, .groups = {begin, static_cast<std::uint32_t>(m_rules.m_groups.size())}});
}

Compiler::Range Compiler::effects(const scenario::Gains& gains) {
    const auto begin = static_cast<std::uint32_t>(m_rules.m_effects.size());
    const auto addBits = [&](const Mask& mask, Effect::Kind kind) {
        for (const auto& [word, bits] : mask) {
            m_rules.m_effects.push_back({.kind = kind, .place = static_cast<std::uint16_t>(word), .mask = bits});
        }
    };
    Mask gained;
    Mask lost;
    for (const NoteId note : gains.notes) setBit(gained, m_rules.m_noteBits + note.index());
    for (const ToolId tool : gains.tools) setBit(gained, m_rules.m_toolBits + tool.index());
    for (const ToolId tool : gains.drops) setBit(lost, m_rules.m_toolBits + tool.index());
    addBits(gained, Effect::Kind::set);
    addBits(lost, Effect::Kind::clear);
    for (std::size_t i = 0; i < m_scenario.meters.size(); ++i) {
        const scenario::Meter& meter = m_scenario.meters[i];
        for (const scenario::MeterChange& change : gains.meters) {
            if (change.meter.index() != i) continue;
            m_rules.m_effects.push_back({.kind = Effect::Kind::add,
                                         .by = static_cast<std::int8_t>(change.by),
                                         .max = static_cast<std::uint8_t>(meter.max),
                                         .runsOut = meter.out.has_value(),
                                         .place = static_cast<std::uint16_t>(sceneBytes + i),
                                         .out = static_cast<std::uint16_t>(meter.out ? meter.out->index() : 0)});
        }
    }
    for (const scenario::RapportChange& change : gains.rapport) {
        const std::size_t byte = sceneBytes + m_scenario.meters.size() + change.person.index();
        m_rules.m_effects.push_back({.kind = Effect::Kind::add,
                                     .by = static_cast<std::int8_t>(change.by),
                                     .max = 10,
                                     .place = static_cast<std::uint16_t>(byte)});
    }
    return {begin, static_cast<std::uint32_t>(m_rules.m_effects.size())};
}

Compiler::Range Compiler::exits(const std::vector<scenario::Exit>& exits) {
    std::vector<Rules::Go> flat;
    for (const scenario::Exit& exit : exits) flat.push_back({checks(exit.condition), exit.go});
    const auto begin = static_cast<std::uint32_t>(m_rules.m_exits.size());
    m_rules.m_exits.insert(m_rules.m_exits.end(), flat.begin(), flat.end());
    return {begin, static_cast<std::uint32_t>(m_rules.m_exits.size())};
}

void Compiler::readBit(std::size_t bit, State* mask) const { mask[bit / wordBits] |= State{1} << (bit % wordBits); }

void Compiler::readByte(std::size_t byte, State* mask) const { reinterpret_cast<std::uint8_t*>(mask)[byte] = 0xff; }

void Compiler::readChecks(Range range, State* mask) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Check& check = m_rules.m_checks[i];
        switch (check.kind) {
            case Check::Kind::all:
            case Check::Kind::none: mask[check.place] |= check.mask; break;
            case Check::Kind::atLeast: readByte(check.place, mask); break;
            case Check::Kind::anyOf:
            case Check::Kind::noneOf:
                for (std::uint32_t g = check.groups.begin; g < check.groups.end; ++g) {
                    readChecks(m_rules.m_groups[g], mask);
                }
                break;
        }
    }
}

void Compiler::readExits(Range range, State* mask) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) readChecks(m_rules.m_exits[i].checks, mask);
}

// What a scene itself reads, then what its successors read, until nothing changes.
void Compiler::findRelevant() {
    const std::size_t words = m_rules.words();
    m_rules.m_relevant.assign(m_scenario.scenes.size() * words, 0);
    const auto maskOf = [&](std::size_t scene) { return m_rules.m_relevant.data() + scene * words; };

    for (std::size_t s = 0; s < m_scenario.scenes.size(); ++s) {
        State* mask = maskOf(s);
        readByte(0, mask);
        readByte(1, mask);
        const Rules::CompiledScene& scene = m_rules.m_scenes[s];
        if (scene.kind == Rules::CompiledScene::Kind::jump) readExits(scene.next, mask);
        if (scene.kind != Rules::CompiledScene::Kind::choices) continue;
        for (std::uint32_t c = scene.next.begin; c < scene.next.end; ++c) {
            const Rules::CompiledChoice& choice = m_rules.m_choices[c];
            if (m_graph.repeats[s]) mask[choice.didWord] |= choice.didMask;
            mask[choice.wantedWord] |= choice.wantedMask;
            if (choice.least > 0) readByte(choice.byte, mask);
            readChecks(choice.checks, mask);
            readExits(choice.exits, mask);
            for (std::uint32_t e = choice.effects.begin; e < choice.effects.end; ++e) {
                const Effect& effect = m_rules.m_effects[e];
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
