#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "desk/drill_play.hpp"
#include "desk/drill_request.hpp"
#include "desk/library.hpp"
#include "desk/services.hpp"

namespace fourfold::desk {

// The mistakes of a trainee that come back: what is due in the deck, and the present session of drills. Does not know
// the screens.
class DrillDesk {
public:
    explicit DrillDesk(Services services) : m_services(std::move(services)) {}

    void setLibrary(std::shared_ptr<const Library> library) { m_library = std::move(library); }
    // Does nothing until the library is set.
    DrillAnswer carryOut(const DrillRequest& request);
    // Judges a waiting answer once its scenario is solved.
    DrillAnswer tick();
    // Ends the session. The answers given stay in the deck.
    void close() { m_drill.reset(); }

    // The session; null if there is none.
    [[nodiscard]] DrillPlay* drill() { return m_drill ? &*m_drill : nullptr; }
    [[nodiscard]] const DrillPlay* drill() const { return m_drill ? &*m_drill : nullptr; }
    // Whether the session shows a lesson.
    [[nodiscard]] bool isAsking() const { return m_drill && !m_drill->round().done(); }
    // Whether the present lesson can be judged. True until its scenario is solved, since that is not known before.
    [[nodiscard]] bool isSolvable() const;
    // The state of the deck. Until all scenarios are read, it is computed from the days alone.
    [[nodiscard]] drill::Forecast outlook() const;

private:
    [[nodiscard]] drill::Agenda agenda() const;
    [[nodiscard]] records::Deck deck() const;
    [[nodiscard]] std::shared_ptr<const coach::SolvedScenario> solved() const;
    // Starts to solve the scenario of the present lesson.
    DrillAnswer show();

    Services m_services;
    std::shared_ptr<const Library> m_library;
    std::optional<DrillPlay> m_drill;
};

}  // namespace fourfold::desk
