#include "support/large_scenarios.hpp"

#include <string>

#include "core/random.hpp"
#include "support/scenario_builder.hpp"

namespace fourfold::testing {
namespace {

using namespace fourfold::scenario;

std::string name(const char* kind, std::size_t number) { return kind + std::to_string(number); }

}  // namespace

std::shared_ptr<const Scenario> manyScenes(std::size_t scenes) {
    core::Random random(5);
    const auto below = [&](std::size_t bound) {
        return static_cast<std::size_t>(random.below(static_cast<std::uint32_t>(bound)));
    };
    constexpr std::size_t noteCount = 40;
    constexpr std::size_t personCount = 8;

    ScenarioBuilder builder;
    for (std::size_t s = 0; s < scenes; ++s) builder.scene(name("s", s));
    const MeterId days = builder.meter("days", 90, "late");
    const ToolId tool = builder.tool("samples");
    std::vector<NoteId> notes;
    for (std::size_t n = 0; n < noteCount; ++n) notes.push_back(builder.note(name("n", n)));
    std::vector<PersonId> people;
    for (std::size_t p = 0; p < personCount; ++p) people.push_back(builder.person(name("p", p)));

    for (std::size_t s = 0; s < scenes; ++s) {
        const auto ahead = [&] {
            const std::size_t to = s + 1 + below(16);
            return to < scenes ? name("s", to) : std::string("won");
        };
        builder.choice(name("s", s), name("on", s), ahead(), {1, 0, 0, 1}).again = true;
        for (std::size_t c = 0; c < 3; ++c) {
            const bool stays = s % 10 == 0 && c > 0;
            const Points earns{static_cast<int>(below(5)) - 1, static_cast<int>(below(4)) - 1,
                               static_cast<int>(below(3)), static_cast<int>(below(2))};
            Choice& choice = builder.choice(name("s", s), name("c", s * 3 + c), stays ? "" : ahead(), earns);
            choice.gains.rapport = {{people[below(personCount)], static_cast<int>(below(5)) - 2}};
            if (below(3) == 0) choice.gains.notes = {notes[below(noteCount)]};
            if (below(5) == 0) choice.gains.meters = {{days, -1}};
            if (below(8) == 0) choice.gains.drops = {tool};
            switch (below(8)) {
                case 0: choice.condition.knows = {notes[below(noteCount)]}; break;
                case 1: choice.condition.rapport = {{people[below(personCount)], 5}}; break;
                case 2: choice.condition.unknown = {notes[below(noteCount)]}; break;
                default: break;
            }
            if (!stays && below(6) == 0) {
                Condition warm;
                warm.rapport = {{people[below(personCount)], 6}};
                choice.then.insert(choice.then.begin(), {warm, SceneId(std::min(s + 1, scenes - 1)), {}});
            }
        }
    }
    builder.ending("won");
    builder.ending("late", Result::lost);
    return builder.build();
}

std::shared_ptr<const Scenario> manyStates(std::size_t states) {
    // With n facts that may each be known or not, there are 2^i states after i decisions, and about 2^(n + 1) in all.
    std::size_t facts = 0;
    while ((std::size_t{2} << facts) < states) ++facts;

    ScenarioBuilder builder;
    for (std::size_t i = 0; i < facts; ++i) {
        const std::string here = name("s", i);
        const std::string next = name("s", i + 1);
        builder.choice(here, name("learn", i), next, {1, 2, 0, 0}).gains.notes = {builder.note(name("n", i))};
        builder.choice(here, name("push", i), next, {-1, 0, 0, 1});
        builder.choice(here, name("answer", i), next, {1, 0, 1, 0});
    }
    for (std::size_t i = 0; i < maxChoices - 1; ++i) {
        auto& use = builder.choice(name("s", facts), name("use", i), "end", {0, 0, 1, 1});
        for (std::size_t n = i; n < facts; n += maxChoices - 1)
            use.condition.knows.push_back(builder.note(name("n", n)));
    }
    builder.choice(name("s", facts), "leave", "end");
    builder.ending("end");
    return builder.build();
}

}  // namespace fourfold::testing
