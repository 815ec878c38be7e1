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

// What to do about a play of the wanted scenario that was left unfinished.
enum class Unfinished {
    ask,     // the trainee, when there is one at a terminal; else begin anew
    resume,  // go on with it; begin anew when there is none
    beginNew,
};

// Where the trainee picks a scenario: the scenarios by level with the best score so far, the play that can be
// continued, and the files that cannot be read.
class Home {
public:
    // `seed` gives the seed of each new play.
    Home(Services services, std::span<const yaml::ScenarioFile> library, std::function<std::uint64_t()> seed);

    // Plays one scenario after another until the trainee leaves.
    [[nodiscard]] Outcome run(engine::Mode mode);

    // Plays this scenario once.
    [[nodiscard]] Outcome play(const std::shared_ptr<const scenario::Scenario>& scenario, engine::Mode mode,
                               Unfinished unfinished);

private:
    using ScenarioPointer = std::shared_ptr<const scenario::Scenario>;
    struct Continuable {
        records::FoundPlay found;
        ScenarioPointer scenario;
    };

    void show(engine::Mode mode, const std::optional<Continuable>& left) const;
    void showDeck() const;
    void showFaulty(const yaml::ScenarioFile& file) const;
    // The play left last among those of this scenario, or of any in the library (null). Says once of each scenario that
    // it has changed since.
    [[nodiscard]] std::optional<Continuable> leftBehind(const ScenarioPointer& only);
    [[nodiscard]] ScenarioPointer find(std::string_view id) const;
    // Nothing when the stored play cannot be taken up, which is said.
    [[nodiscard]] std::optional<Outcome> goOn(const Continuable& left);
    [[nodiscard]] bool wantsToGoOn(const Continuable& left);

    Services m_services;
    Console& m_console;
    Voice& m_voice;
    std::span<const yaml::ScenarioFile> m_library;
    std::function<std::uint64_t()> m_seed;
    std::vector<ScenarioPointer> m_scenarios;  // by level, then as the library has them
    std::set<std::string> m_toldChanged;       // ids
};

// The scenarios of a library that can be played, by level, else in the order of the library.
[[nodiscard]] std::vector<std::shared_ptr<const scenario::Scenario>> byLevel(
    std::span<const yaml::ScenarioFile> library);

}  // namespace fourfold::terminal
