#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <variant>

#include "quiz/sample_bank.hpp"
#include "records/quiz_session.hpp"
#include "records/store_places.hpp"
#include "support/temp_folder.hpp"

namespace fourfold::testing {

namespace event = quiz::event;
using quiz::Mode;
using records::AttemptStore;
using records::ExamStanding;
using records::need;
using records::Person;
using records::QuizRefusal;
using records::QuizSession;
using records::standingOf;
using std::chrono::milliseconds;
using Why = QuizRefusal::Why;

// Clocks that stand still until they are put on.
struct Hands {
    core::Moment wall = core::momentOf(1'000'000);
    core::Duration steady{500};

    [[nodiscard]] system::Clock clock() {
        return {.wall = [this] { return wall; }, .steady = [this] { return steady; }};
    }
    void pass(milliseconds time) {
        wall += time;
        steady += time;
    }
};

// A person in front of the sample bank with an exam of 20 minutes, as each of their programs sees it.
struct Room {
    TempFolder folder;
    std::string place = (folder.path() / "records.sqlite").string();
    std::shared_ptr<AttemptStore> store = std::make_shared<AttemptStore>(place);
    std::shared_ptr<quiz::Bank> bank = std::make_shared<quiz::Bank>(sampleBank());
    Person li = need(store->person("Li", "A"));
    Hands hands;

    explicit Room(int tries = 1) {
        bank->id = "sample";
        bank->bytes = "id: sample";
        bank->digest = fourfold::system::digestOf(bank->bytes);
        bank->exam = {.minutes = 20, .tries = tries, .draw = {}, .secondChance = {}};
    }
    // What a program finds that starts now.
    void restart() {
        store = std::make_shared<AttemptStore>(place);
        hands.steady = milliseconds(7);  // the machine was started anew, too
    }
    [[nodiscard]] QuizSession::Entered enter(Mode mode, std::uint64_t seed = 1) {
        return QuizSession::enter(
            store, bank, {.person = li, .mode = mode, .seed = seed, .draw = [seed] { return seed; }}, hands.clock());
    }
    [[nodiscard]] QuizSession exam(std::uint64_t seed = 1) { return std::get<QuizSession>(enter(Mode::exam, seed)); }
    [[nodiscard]] Why refused(Mode mode = Mode::exam) { return std::get<QuizRefusal>(enter(mode)).why; }
    [[nodiscard]] ExamStanding standing(const system::Clock& clock = system::systemClock()) {
        return need(standingOf(*store, li, bank, clock));
    }
};

// The sheet of a question of the sample bank.
inline std::size_t sheetOf(const records::QuizSession& session, std::size_t question) {
    for (std::size_t i = 0; i < session.sitting().paper().size(); ++i) {
        if (session.sitting().paper()[i].question.index() == question) return i;
    }
    throw std::runtime_error("this question is not asked");
}

inline quiz::Event answerTo(const QuizSession& session, std::size_t question, quiz::Answer answer) {
    return event::Answered{sheetOf(session, question), std::move(answer)};
}

}  // namespace fourfold::testing
