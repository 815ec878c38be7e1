#include "commands/quiz.hpp"

#include <memory>
#include <utility>
#include <variant>

#include <unistd.h>

#include "commands/attempts.hpp"
#include "commands/banks.hpp"
#include "commands/console.hpp"
#include "commands/output.hpp"
#include "commands/quiz_json.hpp"
#include "core/nearest.hpp"
#include "quiz/answer_text.hpp"
#include "records/quiz_journal.hpp"
#include "records/uuid.hpp"
#include "terminal/practical.hpp"
#include "terminal/quiz.hpp"
#include "terminal/quiz_feedback.hpp"

namespace fourfold::commands {
namespace {

using quiz::Mode;

terminal::PracticalStage stageFor(const quiz::Bank& bank, terminal::Console& console, terminal::Voice& voice,
                                  const Context& context) {
    return terminal::PracticalStage(
        console, voice, [&](const std::string& name) { return scenarioOf(bank, name, context); }, context.traditional());
}

int listBanks(const Context& context) {
    terminal::Console console = consoleOn(STDOUT_FILENO, context.language);
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

// What is wrong with one of the answers of the command line, with where.
void complainAbout(const quiz::AnswerFault& fault, const std::string& question, const Context& context) {
    constexpr std::array keys{"unknown", "twice", "missing", "several", "not_true_false", "no_pair"};
    complain(context.text(std::string("quiz.answers.") + keys[static_cast<std::size_t>(fault.kind)],
                          fmt::arg("question", question), fmt::arg("word", fault.word)));
}

// Answers the paper from "question=answer;...". False, and a complaint, when something of it makes no sense.
bool answerAll(const std::string& answers, quiz::Sitting& sitting, terminal::PracticalStage& stage, const Context& context) {
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

int answerList(const QuizOptions& options, const quiz::Bank& bank, const Context& context) {
    const Mode mode = options.exam ? Mode::exam : Mode::practice;
    const std::uint64_t seed = options.seed.value_or(0);
    quiz::Sitting sitting(bank, mode, records::paperOf(bank, mode, seed));
    terminal::Voice voice(context.strings, context.language);
    terminal::Console console = consoleOn(options.json ? STDERR_FILENO : STDOUT_FILENO, context.language);
    terminal::PracticalStage stage = stageFor(bank, console, voice, context);
    if (!answerAll(*options.answers, sitting, stage, context)) return failure;
    if (options.json) return emit(quizJson(sitting, seed), success);
    terminal::printQuizResult(console, voice, sitting);
    return finish(console, success);
}

// Whose records these will be; nothing, and a complaint, when nobody says so in an exam.
std::optional<records::Person> personFor(const QuizOptions& options, records::AttemptStore& store, terminal::Console& console,
                                         const terminal::Voice& voice, const Context& context) {
    std::string name = options.person;
    std::string className = options.className;
    if (name.empty() && options.exam) {
        name = console.ask(voice("quiz.who")).value_or("");
        if (!name.empty() && className.empty()) className = console.ask(voice("quiz.which_class")).value_or("");
    }
    if (name.empty()) {
        if (!options.exam) return records::Person{};
        complain(context.text("quiz.nobody"));
        return std::nullopt;
    }
    auto person = store.person(name, className);
    if (const auto* fault = std::get_if<records::SaveFault>(&person)) {
        complain(sentenceOf(*fault, context));
        if (options.exam) return std::nullopt;
        return records::Person{};
    }
    return std::get<records::Person>(std::move(person));
}

// Whether the person has another try at the exam; complains when not, or when nobody knows.
bool mayBegin(const QuizOptions& options, const quiz::Bank& bank, const records::Person& person, records::AttemptStore& store,
              const Context& context) {
    if (!options.exam) return true;
    const auto taken = records::examsOf(store, person, bank);
    if (const auto* fault = std::get_if<records::SaveFault>(&taken)) {
        complain(sentenceOf(*fault, context));
        return false;
    }
    if (std::get<std::size_t>(taken) < static_cast<std::size_t>(bank.exam.tries)) return true;
    complain(context.strings.count("quiz.no_tries", bank.exam.tries, context.language));
    return false;
}

int ask(const QuizOptions& options, const quiz::Bank& bank, const Context& context) {
    terminal::Voice voice(context.strings, context.language);
    terminal::Console console = consoleOn(options.json ? STDERR_FILENO : STDOUT_FILENO, context.language, interruptDescriptor());
    const Mode mode = options.exam ? Mode::exam : Mode::practice;
    const auto store = attemptsAt({}, context);
    const auto person = personFor(options, *store, console, voice, context);
    if (!person) return failure;

    const auto found = options.anew && !options.exam ? std::nullopt : records::openQuiz(*store, person->id, bank, mode);
    if (!found && !mayBegin(options, bank, *person, *store, context)) return failure;
    const std::uint64_t seed = found ? found->header.seed : options.seed.value_or(randomSeed());
    const records::AttemptHeader header{.id = records::newUuid(),
                                        .person = person->id,
                                        .kind = records::AttemptKind::quiz,
                                        .subject = bank.id,
                                        .digest = bank.digest,
                                        .version = {},
                                        .seed = seed,
                                        .mode = options.exam ? engine::Mode::exam : engine::Mode::practice,
                                        .language = voice.language(),
                                        .program = FOURFOLD_VERSION,
                                        .started = secondsSince1970() * 1000};
    const records::Clock clock = records::systemClock();
    const auto journal = found ? std::make_unique<records::QuizJournal>(store, *found, clock)
                               : std::make_unique<records::QuizJournal>(store, header, clock);
    quiz::Sitting sitting = records::sittingOf(bank, mode, seed, found ? found->moves : std::vector<records::Move>());
    if (found) console.print(voice("quiz.goes_on"));

    terminal::PracticalStage stage = stageFor(bank, console, voice, context);
    const auto faultText = [&] { return journal->fault() == nullptr ? std::string() : sentenceOf(*journal->fault(), context); };
    terminal::Quiz asked({.console = console,
                          .voice = voice,
                          .used = [&] { return journal->used(); },
                          .keep = [&](const quiz::Event& event) {
                              journal->keep(event, sitting);
                              return faultText();
                          },
                          .play = [&](const quiz::Practical& task) { return stage.play(task, seed); },
                          .ended = [&] {
                              journal->end(sitting);
                              return faultText();
                          }},
                         sitting);
    const terminal::Outcome outcome = asked.run();
    const bool brokenOff = outcome == terminal::Outcome::inputEnded && console.error() == 0 && !console.asksTerminal();
    const int code = finish(console, brokenOff || console.interrupted() ? failure : success);
    return options.json ? emit(quizJson(sitting, seed), code) : code;
}

}  // namespace

int quizText(const QuizOptions& options, const Context& context) {
    if (options.bank.empty()) return listBanks(context);
    const auto bank = findBank(options.bank, context);
    if (!bank) return failure;
    return options.answers ? answerList(options, *bank, context) : ask(options, *bank, context);
}

}  // namespace fourfold::commands
