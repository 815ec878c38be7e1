#include "desk/attempt_details.hpp"

#include "engine/play.hpp"
#include "records/quiz_session.hpp"
#include "records/stored_play.hpp"
#include "records/stored_quiz.hpp"

namespace fourfold::desk {
namespace {

void lookIntoPlay(AttemptDetails& details, reports::Shelf& shelf) {
    const records::AttemptHeader& header = details.attempt.header;
    const records::StoredPlay stored = records::playOf(records::playHeaderOf(header), details.moves);
    const coach::SolvedScenario* solved = shelf.solved(header.subject, stored.digest);
    if (solved == nullptr) return;
    engine::Play play(*solved->compiled, header.seed, header.mode);
    if (engine::replay(play, stored.choices, false)) return;  // the records are not as the program wrote them
    details.scenario = solved->compiled->shared();
    if (solved->solution.exact() && !details.isKeptBack) details.review = coach::review(play, solved->solution);
}

// Whether an exam is kept back. It is also kept back if the person's standing cannot be found out.
bool isKeptBack(const records::Attempt& attempt, const std::shared_ptr<const quiz::Bank>& bank,
                records::AttemptStore& store) {
    if (attempt.header.mode == engine::Mode::practice) return false;
    const auto read = records::standingOf(store, attempt.person, bank);
    return !read || read.value().reviewWait(bank->exam) != quiz::ReviewWait::nothing;
}

void lookIntoQuiz(AttemptDetails& details, records::AttemptStore& store, const reports::Shelf& shelf) {
    const records::AttemptHeader& header = details.attempt.header;
    details.bank = shelf.bank(header.subject, header.digest);
    if (!details.bank) return;
    details.sitting = records::sittingOf(*details.bank, records::quizMode(header.mode), header.seed, details.moves);
    details.isKeptBack = isKeptBack(details.attempt, details.bank, store);
}

}  // namespace

AttemptDetails lookInto(records::Attempt attempt, std::vector<records::Move> moves, records::AttemptStore& store,
                        reports::Shelf& shelf) {
    AttemptDetails details{.attempt = std::move(attempt),
                           .moves = std::move(moves),
                           .title = {},
                           .scenario = {},
                           .review = {},
                           .bank = {},
                           .sitting = {}};
    // An exam that goes on tells nothing yet, whatever is at hand of it.
    details.isKeptBack = records::isOpenExam(details.attempt);
    const records::AttemptHeader& header = details.attempt.header;
    details.title = shelf.titleOf(header.kind, header.subject);
    if (header.kind == records::AttemptKind::play) {
        lookIntoPlay(details, shelf);
    } else {
        lookIntoQuiz(details, store, shelf);
    }
    return details;
}

}  // namespace fourfold::desk
