#include "support/scenario_builder.hpp"

#include <algorithm>

#include "core/random.hpp"

namespace fourfold::testing {
namespace {

using namespace fourfold::scenario;

template <class IdType, class T>
IdType intern(std::vector<T>& elements, const std::string& id) {
    const auto found = std::ranges::find(elements, id, &T::id);
    if (found != elements.end()) return IdType(static_cast<std::size_t>(found - elements.begin()));
    elements.emplace_back().id = id;
    return IdType(elements.size() - 1);
}

}  // namespace

ScenarioBuilder::ScenarioBuilder() : m_scenario(std::make_shared<Scenario>()) {
    m_scenario->id = "built";
    m_scenario->weights = {40, 30, 20, 10};
}

NoteId ScenarioBuilder::note(const std::string& id) { return intern<NoteId>(m_scenario->notes, id); }

ToolId ScenarioBuilder::tool(const std::string& id, bool carried) {
    const auto tool = intern<ToolId>(m_scenario->tools, id);
    m_scenario->tools[tool.index()].start = carried;
    return tool;
}

PersonId ScenarioBuilder::person(const std::string& id, int rapport) {
    const auto person = intern<PersonId>(m_scenario->cast, id);
    m_scenario->cast[person.index()].rapport = rapport;
    return person;
}

MeterId ScenarioBuilder::meter(const std::string& id, int start, const std::string& out) {
    const auto meter = intern<MeterId>(m_scenario->meters, id);
    m_scenario->meters[meter.index()].start = start;
    m_scenario->meters[meter.index()].max = start;
    if (!out.empty()) m_scenario->meters[meter.index()].out = scene(out);
    return meter;
}

SceneId ScenarioBuilder::scene(const std::string& id) {
    const auto known = m_scenario->scenes.size();
    const auto scene = intern<SceneId>(m_scenario->scenes, id);
    if (m_scenario->scenes.size() > known) m_scenario->scenes.back().next = Ending{};
    return scene;
}

Choice& ScenarioBuilder::choice(const std::string& sceneId, const std::string& id, const std::string& then,
                                Points earns) {
    const SceneId at = scene(sceneId);
    std::vector<Exit> exits;
    if (!then.empty()) exits.push_back({{}, scene(then), {}});
    auto& next = m_scenario->scenes[at.index()].next;
    if (!std::holds_alternative<ChoiceRange>(next)) next = ChoiceRange{ChoiceId(m_scenario->choices.size()), 0};
    ++std::get<ChoiceRange>(next).count;
    Choice& added = m_scenario->choices.emplace_back();
    added.id = id;
    added.scene = at;
    added.earns = earns;
    added.then = std::move(exits);
    return added;
}

void ScenarioBuilder::jump(const std::string& from, std::vector<std::pair<Condition, std::string>> exits) {
    const SceneId at = scene(from);
    Jump jump;
    for (auto& [condition, to] : exits) jump.exits.push_back({std::move(condition), scene(to), {}});
    m_scenario->scenes[at.index()].next = std::move(jump);
}

void ScenarioBuilder::ending(const std::string& id, Result result) {
    const SceneId at = scene(id);
    m_scenario->scenes[at.index()].next = Ending{result, {}, {}};
}

std::shared_ptr<const Scenario> randomScenario(std::uint64_t seed) {
    core::Random random(seed);
    const auto below = [&](int bound) { return static_cast<int>(random.below(static_cast<std::uint32_t>(bound))); };
    const auto sceneName = [](int i) { return "s" + std::to_string(i); };
    constexpr int sceneCount = 5;

    ScenarioBuilder builder;
    for (int i = 0; i < sceneCount; ++i) builder.scene(sceneName(i));
    const auto meter = builder.meter("patience", 2 + below(3), "end-out");
    const std::array notes{builder.note("n0"), builder.note("n1")};
    const auto tool = builder.tool("t0", below(2) == 0);
    const auto person = builder.person("p0", below(11));

    const auto randomCondition = [&](auto self, int depth) -> Condition {
        Condition condition;
        switch (below(depth > 0 ? 9 : 7)) {
            case 0: condition.knows = {notes[static_cast<std::size_t>(below(2))]}; break;
            case 1: condition.unknown = {notes[static_cast<std::size_t>(below(2))]}; break;
            case 2: condition.has = {tool}; break;
            case 3: condition.rapport = {{person, below(8)}}; break;
            case 4: condition.meter = {{meter, 1 + below(2)}}; break;
            case 5: condition.did = {ChoiceId(static_cast<std::size_t>(below(6)))}; break;
            case 6: condition.notDid = {ChoiceId(static_cast<std::size_t>(below(6)))}; break;
            case 7: condition.any = {self(self, 0), self(self, 0)}; break;
            default: condition.none = {self(self, 0)}; break;
        }
        return condition;
    };

    for (int s = 0; s < sceneCount; ++s) {
        const std::string next = s + 1 < sceneCount ? sceneName(s + 1) : "end-good";
        builder.choice(sceneName(s), "on" + std::to_string(s), next, {below(4), below(3), below(3), below(2)}).again =
            true;
        for (int c = 0; c < 2; ++c) {
            const bool back = below(4) == 0;
            const std::string to = below(4) == 0 ? std::string{} : back ? sceneName(below(s + 1)) : next;
            const Points earns{below(7) - 3, below(6) - 2, below(5) - 2, below(4) - 1};
            Choice& choice = builder.choice(sceneName(s), "c" + std::to_string(s) + std::to_string(c), to, earns);
            if (below(2) == 0) choice.condition = randomCondition(randomCondition, 1);
            if (below(2) == 0) choice.gains.notes = {notes[static_cast<std::size_t>(below(2))]};
            if (below(4) == 0) choice.gains.drops = {tool};
            if (below(3) == 0) choice.gains.rapport = {{person, below(7) - 3}};
            if (below(3) == 0 || back || to.empty()) choice.gains.meters = {{meter, -1}};
            choice.again = below(4) == 0;
            if (!choice.then.empty() && below(3) == 0) {
                choice.then.insert(choice.then.begin(),
                                   {randomCondition(randomCondition, 1), builder.scene("end-good"), {}});
            }
        }
    }
    builder.ending("end-good");
    builder.ending("end-out", Result::lost);
    return builder.build();
}

}  // namespace fourfold::testing
