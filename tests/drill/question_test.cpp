// Questions of banks in the mistake deck.
#include <doctest/doctest.h>

#include "drill/missed.hpp"
#include "drill/round.hpp"
#include "drill/today.hpp"
#include "quiz/sample_bank.hpp"
#include "support/scenario_builder.hpp"
#include "support/temp_folder.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using drill::Obstacle;

namespace {

using BankPointer = std::shared_ptr<const quiz::Bank>;

BankPointer bank() {
    auto made = std::make_shared<quiz::Bank>(sampleBank());
    made->digest.text = "0123";
    return made;
}

// The mistakes that practice leaves if that question of the bank gets this answer.
std::vector<records::Missed> missed(const quiz::Bank& from, std::size_t question, quiz::Answer answer) {
    quiz::Sitting sitting(from, quiz::Mode::practice, {quiz::sheetOf(from, quiz::QuestionId(question), 1)});
    REQUIRE(sitting.apply(quiz::event::Answered{0, std::move(answer)}) == quiz::Refusal::none);
    return drill::missedIn(sitting, 0, today);
}

drill::Agenda agendaOf(const records::Deck& deck, std::vector<BankPointer> banks, int days = 1) {
    return drill::agendaOf(deck, {}, banks, today.plus(days), 1);
}

records::Deck deckOf(const std::vector<records::Missed>& all) {
    records::Deck deck;
    for (const records::Missed& each : all) deck.entries.push_back({each, {}});
    return deck;
}

}  // namespace

TEST_CASE("a question that was not fully right goes into the deck with its answer, but a right one does not") {
    const BankPointer from = bank();
    CHECK(missed(*from, singleQuestion, quiz::ChosenOption{0}).empty());
    CHECK(missed(*from, singleQuestion, quiz::NoAnswer{}).empty());
    const auto half = missed(*from, multipleQuestion, quiz::ChosenOptions{{0}});
    REQUIRE(half.size() == 1);
    CHECK(half[0] == records::Missed(records::MissedQuestion{{"sample", "multiple"}, "0123", "a", today}));
    // A practical question leaves its decisions instead.
    CHECK(missed(*from, practicalQuestion, quiz::Played{{"push"}, {1, 4}}).empty());
}

TEST_CASE("the wrong decision of a practical question goes into the deck like one of a play") {
    ScenarioBuilder builder;
    builder.choice("door", "ring", "talk");
    builder.choice("talk", "ask", "end", {4, 4, 4, 4});
    builder.choice("talk", "push", "end", {0, 0, 0, 1});
    builder.ending("end");
    builder.scenario().id = "sale";
    builder.scenario().digest.text = "77";
    const engine::CompiledScenario compiled(builder.build());
    const coach::Solution solution(compiled, {10, 20, 30, 40});
    const quiz::Practical task{.scenario = {"sale"}, .after = {{"ring"}}, .decision = quiz::Reference{"talk"}};
    const std::vector<std::string> wrong{"push"};
    const std::vector<std::string> right{"ask"};
    CHECK(drill::missedIn(*coach::PracticalPlay::begin(task, compiled, 1, right), solution, today).empty());
    const auto found = drill::missedIn(*coach::PracticalPlay::begin(task, compiled, 1, wrong), solution, today);
    REQUIRE(found.size() == 1);
    CHECK(found[0] == records::Missed(records::Mistake{{"sale", "talk", "ask"}, "77", {"ring"}, "push", today}));
}

TEST_CASE("a question comes back a day later, and is set aside if it can no longer be asked") {
    const BankPointer from = bank();
    const records::Deck deck = deckOf(missed(*from, orderingQuestion, quiz::Order{{3, 2, 1, 0}}));
    CHECK(agendaOf(deck, {from}, 0).waiting == 1);
    const drill::Agenda agenda = agendaOf(deck, {from});
    REQUIRE(agenda.lessons.size() == 1);
    REQUIRE(agenda.lessons[0].asked() != nullptr);
    CHECK(agenda.lessons[0].asked()->question().id == "ordering");
    CHECK(agenda.lessons[0].asked()->sheet.shown.size() == 4);

    CHECK(agendaOf(deck, {}).items.at(0).obstacle == Obstacle::missing);
    auto changed = std::make_shared<quiz::Bank>(*from);
    changed->questions[orderingQuestion].id = "another";
    CHECK(agendaOf(deck, {changed}).items.at(0).obstacle == Obstacle::changed);
    changed->questions[orderingQuestion].id = "ordering";
    changed->questions[orderingQuestion].task = quiz::Practical{.scenario = {"sale"}, .after = {}, .decision = {}};
    CHECK(agendaOf(deck, {changed}).items.at(0).obstacle == Obstacle::changed);
}

TEST_CASE("where questions are not asked, due ones are counted, and none counts as missing") {
    const BankPointer from = bank();
    const records::Deck deck = deckOf(missed(*from, orderingQuestion, quiz::Order{{3, 2, 1, 0}}));
    const drill::Agenda agenda = drill::agendaOfDecisions(deck, {}, today.plus(1), 1);
    CHECK(agenda.lessons.empty());
    CHECK(agenda.setAside == 0);
    CHECK(agenda.dueElsewhere == 1);
    CHECK(drill::agendaOfDecisions(deck, {}, today, 1).dueElsewhere == 0);
}

TEST_CASE("an answer is right if it earns all points, and two right ones on different days retire a question") {
    const TempFolder folder;
    records::DeckStore kept(std::make_shared<records::AttemptStore>((folder.path() / "records.sqlite").string()));
    auto from = std::make_shared<quiz::Bank>(*bank());
    std::get<quiz::MultipleChoice>(from->questions[multipleQuestion].task).rule = quiz::MultipleRule::netRight;
    kept.add(missed(*from, multipleQuestion, quiz::ChosenOptions{{0}}));
    const auto answer = [&](quiz::Answer given, int days) {
        drill::Round round(agendaOf(kept.read(), {from}, days).lessons);
        REQUIRE(round.size() == 1);
        return round.answer(given, kept, today.plus(days));
    };
    const drill::Verdict half = answer(quiz::ChosenOptions{{1}}, 1);
    CHECK_FALSE(half.right);
    CHECK(half.answer()->points == core::whole(5));
    CHECK(half.progress.due == today.plus(2));
    CHECK(answer(quiz::ChosenOptions{{0, 1}}, 2).right);
    CHECK(answer(quiz::ChosenOptions{{0, 1}}, 5).progress.retired());
    CHECK(kept.read().entries.at(0).answers.size() == 3);
    CHECK(agendaOf(kept.read(), {from}, 9).retired == 1);
}

TEST_CASE("a question whose bank is for exams only now is set aside, and comes back when it is not") {
    const BankPointer from = bank();
    const records::Deck deck = deckOf(missed(*from, singleQuestion, quiz::ChosenOption{1}));
    auto examsOnly = std::make_shared<quiz::Bank>(*from);
    examsOnly->practice = false;
    const drill::Agenda agenda = agendaOf(deck, {examsOnly});
    CHECK(agenda.lessons.empty());
    CHECK(agenda.setAside == 1);
    CHECK(agenda.items.at(0).obstacle == Obstacle::examsOnly);
    CHECK(agendaOf(deck, {from}).lessons.size() == 1);
}
