#include "drill/missed.hpp"

#include <span>

#include "quiz/answer_text.hpp"

namespace fourfold::drill {
namespace {

// The wrong steps of a play from step `first` on. `moves` are the judgements of these steps.
std::vector<records::Missed> wrongOnes(const engine::Play& play, std::size_t first,
                                       std::span<const coach::ReviewedMove> moves, core::Day day) {
    const scenario::Scenario& scenario = play.scenario();
    std::vector<records::Missed> missed;
    std::vector<std::string> before;
    for (std::size_t i = 0; i < first; ++i) before.push_back(scenario[play.steps()[i].choice].id);
    for (const coach::ReviewedMove& move : moves) {
        if (coach::isWrong(move.label) && move.best != move.choice) {
            missed.push_back(records::Mistake{.key = {scenario.id, scenario[move.scene].id, scenario[move.best].id},
                                              .digest = scenario.digest.text,
                                              .choices = before,
                                              .chosen = scenario[move.choice].id,
                                              .day = day});
        }
        before.push_back(scenario[move.choice].id);
    }
    return missed;
}

}  // namespace

std::vector<records::Missed> missedIn(const engine::Play& play, const coach::Review& review, core::Day day,
                                      std::size_t from) {
    const std::span moves(review.moves);
    const std::size_t first = std::min(from, moves.size());
    return wrongOnes(play, first, moves.subspan(first), day);
}

std::vector<records::Missed> missedIn(const coach::PracticalPlay& played, const coach::Solution& solution,
                                      core::Day day) {
    const std::vector<coach::ReviewedMove> moves = played.review(solution);
    return wrongOnes(played.play(), played.play().steps().size() - moves.size(), moves, day);
}

std::vector<records::Missed> missedIn(const quiz::Sitting& sitting, std::size_t sheet, core::Day day) {
    const quiz::Question& question = sitting.question(sheet);
    const quiz::Answer& answer = sitting.answer(sheet);
    if (question.isPlayed() || !quiz::isGiven(answer)) return {};
    if (quiz::isWhollyRight(answer, question)) return {};
    return {records::MissedQuestion{.key = {sitting.bank().id, question.id},
                                    .digest = sitting.bank().digest.text,
                                    .chosen = quiz::textOf(answer, question),
                                    .day = day}};
}

}  // namespace fourfold::drill
