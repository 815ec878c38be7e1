#include "commands/quiz_review.hpp"

#include <optional>
#include <vector>

#include "commands/attempts.hpp"
#include "commands/banks.hpp"
#include "commands/console.hpp"
#include "commands/output.hpp"
#include "commands/quiz_json.hpp"
#include "commands/who.hpp"
#include "core/utf8.hpp"
#include "records/quiz_session.hpp"
#include "records/times.hpp"
#include "system/stream.hpp"
#include "terminal/practical.hpp"
#include "terminal/quiz_review.hpp"

namespace fourfold::commands {
namespace {

using records::SaveFault;

void print(const quiz::Sitting& sitting, const records::Attempt& attempt, terminal::Console& console,
           terminal::Voice& voice, const Context& context) {
    coach::SolvedScenarios scenarios = scenariosOf(sitting.bank(), context);
    terminal::PracticalStage stage(console, voice, scenarios);
    console.print({.lead = {}, .text = voice(sitting.bank().title), .style = terminal::Style::strong});
    console.print(voice.format("quiz.review.head", fmt::arg("name", core::printable(attempt.person.name)),
                               fmt::arg("when", records::localTimeText(attempt.touched))));
    terminal::printQuizReview(console, voice, context.catalogue, stage, sitting);
}

}  // namespace

int quizReview(const ReviewWish& wish, const std::shared_ptr<const quiz::Bank>& bank, const Context& context) {
    const StoreToRead source(wish.store, context);
    if (const SaveFault* fault = source.fault()) {
        complain(sentenceOf(*fault, context));
        return failure;
    }
    PersonAsked asked{.name = wish.person, .className = {}, .number = wish.number};
    if (!wish.className.empty()) asked.className = wish.className;
    const auto person = personCalled(asked, source.store(), context);
    if (!person) return failure;
    auto read = records::standingOf(source.store(), *person, bank);
    const auto* standing = valueOf(read, context);
    if (standing == nullptr) return failure;
    if (const quiz::ReviewWait wait = standing->reviewWait(standing->bank->exam); wait != quiz::ReviewWait::nothing) {
        const bool isNone = wait == quiz::ReviewWait::handIn && standing->begun == 0;
        const std::string why = quiz::reviewText(standing->bank->exam, wait, context.strings, context.language);
        complain(isNone ? context.text("quiz.review.none", fmt::arg("name", core::printable(person->name)),
                                       fmt::arg("bank", bank->id))
                        : context.text("quiz.review.waits", fmt::arg("why", why)));
        return wish.json ? emit(waitingReviewJson(*bank, wait), failure) : failure;
    }
    const records::Attempt& last = *standing->last;
    const auto taken = records::bankOf(source.store(), last.header, bank);
    if (!taken) {
        complain(context.text("quiz.review.other_version", fmt::arg("bank", bank->id)));
        return failure;
    }
    auto lookedBack = records::QuizSession::lookBack(source.store(), taken, last);
    const auto* session = valueOf(lookedBack, context);
    if (session == nullptr) return failure;
    if (wish.json) return emit(reviewJson(session->sitting(), last.header.seed), success);
    terminal::Voice voice(context.strings, context.language);
    terminal::Console console = consoleOn(system::Stream::output(), context.language);
    print(session->sitting(), last, console, voice, context);
    return finish(console, success);
}

}  // namespace fourfold::commands
