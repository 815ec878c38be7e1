#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "terminal/game.hpp"
#include "yaml/library.hpp"

namespace fourfold::terminal {

// What to do if there is an unfinished play of the wanted scenario.
enum class Unfinished {
    ask,     // ask the trainee at a terminal; begin anew elsewhere
    resume,  // go on with it; begin anew if there is none
    beginNew,
};

// The list where the trainee picks a scenario: the scenarios by level with their best scores, the play that can be
// continued, and the files that cannot be read.
class Home {
public:
    // `seed` is called for each new play.
    Home(Services services, std::span<const yaml::ScenarioFile> library, std::function<std::uint64_t()> seed);

    // Plays one scenario after another until the trainee leaves.
    [[nodiscard]] Outcome run(engine::Mode mode);

    // Plays this scenario once. At a terminal an exam asks first whether to begin, unless `yes`.
    [[nodiscard]] Outcome play(const std::shared_ptr<const scenario::Scenario>& scenario, engine::Mode mode,
                               Unfinished unfinished, bool yes = false);

private:
    using ScenarioPointer = std::shared_ptr<const scenario::Scenario>;
    struct Continuable {
        records::FoundPlay found;
        ScenarioPointer scenario;
    };

    void show(engine::Mode mode, const std::optional<Continuable>& left) const;
    void showDeck() const;
    void showFaulty(const yaml::ScenarioFile& file) const;
    // The latest unfinished play of this scenario or, if null, of any scenario in the library. If a scenario has
    // changed since its play began, prints that once for each scenario.
    [[nodiscard]] std::optional<Continuable> leftBehind(const ScenarioPointer& only);
    [[nodiscard]] ScenarioPointer find(std::string_view id) const;
    // Goes on with the play. If that is impossible, prints why and returns nothing.
    [[nodiscard]] std::optional<Outcome> goOn(const Continuable& left);
    [[nodiscard]] bool wantsToGoOn(const Continuable& left);
    // Says what an exam is, and asks whether it shall begin. Only at a terminal; else it begins.
    [[nodiscard]] bool wantsExam(const scenario::Scenario& scenario);
    // The name of whoever plays; empty: nobody's.
    [[nodiscard]] std::string playerName() const;

    Services m_services;
    Console& m_console;
    Voice& m_voice;
    std::span<const yaml::ScenarioFile> m_library;
    std::function<std::uint64_t()> m_seed;
    std::vector<ScenarioPointer> m_scenarios;  // by level, then in the order of the library
    std::set<std::string> m_toldChanged;       // ids of the scenarios whose change was printed
};

// The playable scenarios of a library, by level, then in the order of the library.
[[nodiscard]] std::vector<std::shared_ptr<const scenario::Scenario>> byLevel(
    std::span<const yaml::ScenarioFile> library);

}  // namespace fourfold::terminal
