#include "ui/attempt_details.hpp"

#include "engine/play.hpp"
#include "records/stored_play.hpp"
#include "records/stored_quiz.hpp"

namespace fourfold::ui {
namespace {

void lookIntoPlay(AttemptDetails& details, reports::Shelf& shelf) {
    const records::AttemptHeader& header = details.attempt.header;
    const records::StoredPlay stored = records::playOf(records::playHeaderOf(header), details.moves);
    const reports::Solved* solved = shelf.solved(header.subject, stored.digest);
    if (solved == nullptr) return;
    engine::Play play(*solved->rules, header.seed, header.mode);
    if (engine::replay(play, stored.choices, false)) return;  // the records are not as the program wrote them
    details.scenario = solved->scenario;
    if (solved->solution->exact()) details.review = coach::review(play, *solved->solution);
}

void lookIntoQuiz(AttemptDetails& details, const reports::Shelf& shelf) {
    const records::AttemptHeader& header = details.attempt.header;
    details.bank = shelf.bank(header.subject, header.digest);
    if (!details.bank) return;
    details.sitting = records::sittingOf(*details.bank, records::quizMode(header.mode), header.seed, details.moves);
}

}  // namespace

AttemptDetails lookInto(records::Attempt attempt, std::vector<records::Move> moves, reports::Shelf& shelf) {
    AttemptDetails details{.attempt = std::move(attempt), .moves = std::move(moves), .title = {}, .scenario = {}, .review = {},
                           .bank = {}, .sitting = {}};
    const records::AttemptHeader& header = details.attempt.header;
    details.title = shelf.titleOf(header.kind, header.subject);
    if (header.kind == records::AttemptKind::play) {
        lookIntoPlay(details, shelf);
    } else {
        lookIntoQuiz(details, shelf);
    }
    return details;
}

}  // namespace fourfold::ui
