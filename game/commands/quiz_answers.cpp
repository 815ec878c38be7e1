#include "commands/quiz_answers.hpp"

#include <array>
#include <optional>
#include <utility>
#include <variant>

#include "commands/banks.hpp"
#include "commands/console.hpp"
#include "commands/output.hpp"
#include "commands/quiz_json.hpp"
#include "core/nearest.hpp"
#include "quiz/answer_text.hpp"
#include "records/deck_store.hpp"
#include "records/exam_seed.hpp"
#include "records/quiz_session.hpp"
#include "records/stored_quiz.hpp"
#include "system/end_request.hpp"
#include "system/stream.hpp"
#include "terminal/practical.hpp"
#include "terminal/quiz.hpp"
#include "terminal/quiz_feedback.hpp"
#include "terminal/quiz_review.hpp"

namespace fourfold::commands {
namespace {

using quiz::Mode;

// Prints what is wrong with one of the answers of the command line, and which one.
void complainAbout(const quiz::AnswerFault& fault, const std::string& question, const Context& context) {
    constexpr std::array keys{"unknown", "twice", "missing", "several", "not_true_false", "no_pair"};
    complain(context.text(std::string("quiz.answers.") + keys[static_cast<std::size_t>(fault.kind)],
                          fmt::arg("question", question), fmt::arg("word", fault.word)));
}

// Answers the paper from "question=answer;...". If a part of the list makes no sense, prints why and returns false.
bool answerAll(const std::string& answers, quiz::Sitting& sitting, terminal::PracticalStage& stage,
               const Context& context) {
    for (std::size_t begin = 0; begin < answers.size();) {
        const std::size_t end = std::min(answers.find(';', begin), answers.size());
        const std::string entry = answers.substr(begin, end - begin);
        begin = end + 1;
        if (entry.empty()) continue;
        const std::size_t sign = entry.find('=');
        const std::string id = entry.substr(0, sign);
        const std::string words = sign == std::string::npos ? std::string() : entry.substr(sign + 1);
        core::Nearest nearest(id);
        std::optional<std::size_t> sheet;
        for (std::size_t i = 0; i < sitting.paper().size(); ++i) {
            if (sitting.question(i).id == id) sheet = i;
            nearest.offer(sitting.question(i).id);
        }
        if (!sheet) {
            complain(context.text(nearest.name() ? "quiz.answers.no_question_but" : "quiz.answers.no_question",
                                  fmt::arg("question", id), fmt::arg("nearest", nearest.name().value_or(""))));
            return false;
        }
        auto read = quiz::answerFrom(words, sitting.question(*sheet));
        if (const auto* fault = std::get_if<quiz::AnswerFault>(&read)) {
            complainAbout(*fault, id, context);
            return false;
        }
        auto& answer = std::get<quiz::Answer>(read);
        if (auto* played = std::get_if<quiz::Played>(&answer)) {
            const auto& task = std::get<quiz::Practical>(sitting.question(*sheet).task);
            auto judged = stage.judge(task, played->choices);
            if (!judged) {
                complain(context.text("quiz.answers.not_playable", fmt::arg("question", id), fmt::arg("word", words)));
                return false;
            }
            *played = std::move(*judged);
        }
        if (sitting.apply(quiz::event::Answered{*sheet, std::move(answer)}) != quiz::Refusal::none) {
            complain(context.text("quiz.answers.again", fmt::arg("question", id)));
            return false;
        }
    }
    while (sitting.phase() != quiz::Phase::over) static_cast<void>(sitting.apply(quiz::event::HandedIn{}));
    return true;
}

// The number that draws the questions, as it was chosen.
std::uint64_t chosenSeed(const QuizOptions& options) { return options.seed.value_or(0); }

void tellDryRun(terminal::Console& console, const terminal::Voice& voice, const QuizOptions& options) {
    console.print({.lead = {},
                   .text = voice.format("quiz.dry_run.told", fmt::arg("seed", chosenSeed(options))),
                   .style = terminal::Style::strong});
}

}  // namespace

int answerList(const QuizOptions& options, const quiz::Bank& bank, const Context& context) {
    const Mode mode = options.exam ? Mode::exam : Mode::practice;
    const std::uint64_t seed = options.dryRun ? records::dryRunSeed(chosenSeed(options)) : chosenSeed(options);
    quiz::Sitting sitting(bank, mode, records::paperOf(bank, mode, seed));
    terminal::Voice voice(context.strings, context.language);
    terminal::Console console =
        consoleOn(options.json ? system::Stream::errors() : system::Stream::output(), context.language);
    if (options.dryRun) tellDryRun(console, voice, options);
    coach::SolvedScenarios scenarios = scenariosOf(bank, context);
    terminal::PracticalStage stage(console, voice, scenarios);
    if (!answerAll(*options.answers, sitting, stage, context)) return failure;
    if (options.json) return emit(quizJson(sitting, chosenSeed(options)), success);
    terminal::printQuizResult(console, voice, sitting);
    return finish(console, success);
}

int dryRun(const QuizOptions& options, const std::shared_ptr<const quiz::Bank>& bank, const Context& context) {
    terminal::Voice voice(context.strings, context.language);
    const system::EndRequest end;
    terminal::Console console = consoleOn(options.json ? system::Stream::errors() : system::Stream::output(),
                                          context.language, end.requested());
    terminal::printQuizRules(console, voice, *bank, Mode::exam);
    tellDryRun(console, voice, options);
    records::QuizSession session = records::QuizSession::rehearse(bank, chosenSeed(options), voice.language());
    coach::SolvedScenarios scenarios = scenariosOf(*bank, context);
    terminal::PracticalStage stage(console, voice, scenarios);
    records::DeckStore deck(nullptr);  // an exam adds nothing to a deck
    terminal::Quiz quiz({.console = console,
                         .voice = voice,
                         .session = session,
                         .stage = stage,
                         .catalogue = context.catalogue,
                         .deck = deck,
                         .clock = presentSecond,
                         .sentence = [](const records::SaveFault&) { return std::string(); }});
    const terminal::Outcome outcome = quiz.run();
    if (outcome == terminal::Outcome::finished) {
        terminal::printQuizReview(console, voice, context.catalogue, stage, session.sitting());
    }
    const bool brokenOff = outcome == terminal::Outcome::inputEnded && !console.error() && !console.asksTerminal();
    const int code = finish(console, brokenOff || console.interrupted() ? failure : success);
    return options.json ? emit(quizJson(session.sitting(), chosenSeed(options)), code) : code;
}

}  // namespace fourfold::commands
