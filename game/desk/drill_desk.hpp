#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "desk/drill_play.hpp"
#include "desk/drill_request.hpp"
#include "desk/library.hpp"
#include "desk/services.hpp"

namespace fourfold::desk {

// The mistakes of a trainee that come back: what is due of the deck, and the session of drills that goes on. Knows
// nothing of screens.
class DrillDesk {
public:
    explicit DrillDesk(Services services) : m_services(std::move(services)) {}

    void setLibrary(std::shared_ptr<const Library> library) { m_library = std::move(library); }
    // Before there is a library nothing happens.
    DrillAnswer carryOut(const DrillRequest& request);
    // Judges an answer that waits, once its scenario is solved.
    DrillAnswer tick();
    // Lets go of the session; what was answered is in the deck.
    void close() { m_drill.reset(); }

    // The session; null when there is none.
    [[nodiscard]] DrillPlay* drill() { return m_drill ? &*m_drill : nullptr; }
    [[nodiscard]] const DrillPlay* drill() const { return m_drill ? &*m_drill : nullptr; }
    // Whether a lesson is up.
    [[nodiscard]] bool isAsking() const { return m_drill && !m_drill->round().done(); }
    // Whether the lesson that is up can be judged, as far as is known.
    [[nodiscard]] bool isSolvable() const;
    // How things stand with the deck; as long as the scenarios were not all read, by the days alone.
    [[nodiscard]] drill::Forecast outlook() const;

private:
    [[nodiscard]] drill::Agenda agenda() const;
    [[nodiscard]] records::Deck deck() const;
    [[nodiscard]] std::shared_ptr<const coach::SolvedScenario> solved() const;
    // Has the lesson that is up solved.
    DrillAnswer show();

    Services m_services;
    std::shared_ptr<const Library> m_library;
    std::optional<DrillPlay> m_drill;
};

}  // namespace fourfold::desk
