#include "commands/quiz.hpp"

#include <memory>
#include <utility>
#include <variant>

#include "commands/attempts.hpp"
#include "commands/banks.hpp"
#include "commands/certificate.hpp"
#include "commands/console.hpp"
#include "commands/leader.hpp"
#include "commands/output.hpp"
#include "commands/quiz_answers.hpp"
#include "commands/quiz_json.hpp"
#include "commands/quiz_review.hpp"
#include "commands/who.hpp"
#include "core/utf8.hpp"
#include "records/receipt.hpp"
#include "records/quiz_session.hpp"
#include "system/end_request.hpp"
#include "system/stream.hpp"
#include "terminal/practical.hpp"
#include "terminal/quiz.hpp"

namespace fourfold::commands {
namespace {

using quiz::Mode;

int listBanks(const Context& context) {
    terminal::Console console = consoleOn(system::Stream::output(), context.language);
    const terminal::Voice voice(context.strings, context.language);
    const std::vector<yaml::BankFile> banks = loadBanks(context);
    for (const yaml::BankFile& file : banks) {
        const std::string text =
            file.bank ? voice.format("quiz.listed", fmt::arg("title", voice(file.bank->title)),
                                     fmt::arg("questions", voice.count("quiz.questions", file.bank->questions.size())))
                      : voice.format("quiz.broken", fmt::arg("path", file.path));
        console.print({.lead = file.id, .text = text, .hang = 28});
    }
    if (banks.empty()) console.print(voice("quiz.no_banks"));
    return finish(console, success);
}

int complainAbout(const records::QuizRefusal& refusal, const quiz::Bank& bank, const Context& context) {
    if (refusal.fault) {
        complain(sentenceOf(*refusal.fault, context));
    } else if (refusal.why == records::QuizRefusal::Why::noTriesLeft) {
        complain(context.strings.count(refusal.key(), bank.exam.tries, context.language));
    } else {
        complain(context.text(refusal.key(), fmt::arg("bank", bank.id)));
    }
    return failure;
}

// The person whose records these become. In an exam somebody must give a name; else prints so and returns nothing. In
// practice without a name it is the person of the window's settings.
std::optional<records::Person> personFor(const QuizOptions& options, records::AttemptStore& store,
                                         terminal::Console& console, const terminal::Voice& voice,
                                         const Context& context) {
    WhoOptions who{.person = options.person, .className = options.className, .number = options.number};
    if (options.person.empty() && options.exam) {
        who.person = console.ask(voice("quiz.who")).value_or("");
        if (!who.person->empty() && who.className.empty())
            who.className = console.ask(voice("quiz.which_class")).value_or("");
    } else if (options.person.empty()) {
        who.person.reset();
    }
    const auto wanted = whoPlays(who, store, context);
    if (!wanted) return std::nullopt;
    if (wanted->name.empty()) {
        if (!options.exam) return records::Person{};
        complain(context.text("quiz.nobody"));
        return std::nullopt;
    }
    auto person = store.person(*wanted);
    if (!person) {
        complain(sentenceOf(person.fault(), context));
        if (options.exam) return std::nullopt;
        return records::Person{};
    }
    return std::move(person).value();
}

// Explains the exam before it uses up a try, and asks unless `yes`. Returns false if the person declines, or if the
// exam cannot begin.
bool wantsToBegin(const quiz::Bank& bank, const records::ExamStanding& standing, const records::Person& person,
                  bool yes, terminal::Console& console, const terminal::Voice& voice) {
    terminal::printQuizRules(console, voice, bank, Mode::exam);
    if (standing.open || standing.elsewhere || standing.triesLeft == 0) return true;
    if (bank.exam.minutes) console.print(voice("exam_confirm.runs_on"));
    console.print(voice.format("exam_confirm.kept", fmt::arg("name", core::printable(person.name))));
    console.print(voice.count("quiz.tries_left", standing.triesLeft));
    if (yes) return true;
    const auto line = console.ask(voice("quiz.begin"));
    return line && !terminal::namesCommand(terminal::plainLine(*line), voice.strings(), "quiz.command.quit");
}

// After an exam, prints whether there is another try, and when and how the exam may be reviewed. Returns whether the
// review is possible now.
bool sayWhatComes(records::AttemptStore& store, const records::Person& person,
                  const std::shared_ptr<const quiz::Bank>& present, terminal::Console& console,
                  const terminal::Voice& voice) {
    const quiz::Bank& bank = *present;
    const auto read = records::standingOf(store, person, present);
    const records::ExamStanding* standing = read ? &read.value() : nullptr;
    const quiz::Exam& rules = standing == nullptr ? bank.exam : standing->bank->exam;
    const quiz::ReviewWait wait = standing == nullptr ? quiz::reviewRule(rules) : standing->reviewWait(rules);
    console.blank();
    if (standing != nullptr && !standing->lastHash.empty()) {
        console.print(voice.format(
            "quiz.receipt", fmt::arg("words", records::receiptText(standing->lastHash, voice("receipt.words")))));
    }
    if (standing != nullptr && !standing->passed && standing->triesLeft > 0) {
        console.print(voice.count("quiz.tries_left", standing->triesLeft));
    }
    // Several people may have the name.
    const std::string& name = person.number.empty() ? person.name : person.number;
    console.print(wait == quiz::ReviewWait::nothing ? voice.format("quiz.review.now", fmt::arg("bank", bank.id),
                                                                   fmt::arg("name", core::printable(name)))
                                                    : quiz::reviewText(rules, wait, voice.strings(), voice.language()));
    return wait == quiz::ReviewWait::nothing;
}

int ask(const QuizOptions& options, const std::shared_ptr<const quiz::Bank>& bank, const Context& context) {
    terminal::Voice voice(context.strings, context.language);
    const system::EndRequest end;
    terminal::Console console = consoleOn(options.json ? system::Stream::errors() : system::Stream::output(),
                                          context.language, end.requested());
    const auto store = attemptsAt(options.store, context, StoreUse::play);
    const auto person = personFor(options, *store, console, voice, context);
    if (!person) return failure;
    if (options.exam) {
        const auto standing = records::standingOf(*store, *person, bank);
        if (!standing) {
            return complainAbout({.why = records::QuizRefusal::Why::notStored, .fault = standing.fault()}, *bank,
                                 context);
        }
        if (!wantsToBegin(*standing.value().bank, standing.value(), *person, options.yes, console, voice)) {
            return finish(console, console.asksTerminal() ? success : failure);
        }
    } else {
        terminal::printQuizRules(console, voice, *bank, Mode::practice);
    }
    auto entered = records::QuizSession::enter(store, bank,
                                               {.person = *person,
                                                .mode = options.exam ? Mode::exam : Mode::practice,
                                                .seed = options.seed.value_or(randomSeed()),
                                                .language = voice.language(),
                                                .anew = options.anew});
    if (const auto* refusal = std::get_if<records::QuizRefusal>(&entered))
        return complainAbout(*refusal, *bank, context);
    auto& session = std::get<records::QuizSession>(entered);
    if (session.bank().digest != bank->digest) {
        console.print(voice(session.wentOn() ? "quiz.earlier_version" : "quiz.released_version"));
    }
    coach::SolvedScenarios scenarios = scenariosOf(*bank, context, store);
    terminal::PracticalStage stage(console, voice, scenarios);
    const auto sentence = [&](const records::SaveFault& fault) { return sentenceOf(fault, context); };
    records::DeckStore deck(store, person->id);
    terminal::Quiz quiz({.console = console,
                         .voice = voice,
                         .session = session,
                         .stage = stage,
                         .catalogue = context.catalogue,
                         .deck = deck,
                         .clock = presentSecond,
                         .sentence = sentence});
    const terminal::Outcome outcome = quiz.run();
    bool tellsAnswers = !options.exam;
    if (outcome == terminal::Outcome::finished && options.exam) {
        tellsAnswers = sayWhatComes(*store, *person, bank, console, voice);
    }
    const bool brokenOff = outcome == terminal::Outcome::inputEnded && !console.error() && !console.asksTerminal();
    const bool isUnsaved = session.fault() != nullptr;  // the fault was already printed
    const int code = finish(console, brokenOff || isUnsaved || console.interrupted() ? failure : success);
    if (!options.json) return code;
    const std::uint64_t seed = session.header().seed;
    return emit(tellsAnswers ? quizJson(session.sitting(), seed) : resultJson(session.sitting(), seed), code);
}

}  // namespace

std::optional<int> refusedExam(const QuizOptions& options, const Context& context) {
    if (options.exam && !options.dryRun && (options.seed || options.answers)) {
        complain(context.text("quiz.drawn_only", fmt::arg("option", options.seed ? "--seed" : "--answers")));
        return misuse;
    }
    if (options.dryRun && !leaderAllows(context)) {
        complain(context.text("quiz.dry_run.leader_only"));
        return failure;
    }
    return std::nullopt;
}

int quizText(const QuizOptions& options, const Context& context) {
    if (const auto code = refusedExam(options, context)) return *code;
    if (options.bank.empty()) return listBanks(context);
    const auto bank = findBank(options.bank, context);
    if (!bank) return failure;
    if (options.certificate) {
        const CertificateWish wish{.person = options.person,
                                   .className = options.className,
                                   .number = options.number,
                                   .path = *options.certificate,
                                   .store = options.store};
        return certificate(wish, bank, context);
    }
    if (options.review) {
        const ReviewWish wish{.person = options.person,
                              .className = options.className,
                              .number = options.number,
                              .store = options.store,
                              .json = options.json};
        return quizReview(wish, bank, context);
    }
    if (!options.exam && !bank->practice) {
        return complainAbout({.why = records::QuizRefusal::Why::examsOnly}, *bank, context);
    }
    if (options.answers) return answerList(options, *bank, context);
    return options.dryRun ? dryRun(options, bank, context) : ask(options, bank, context);
}

}  // namespace fourfold::commands
