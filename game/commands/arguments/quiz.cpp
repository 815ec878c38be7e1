#include <memory>

#include "commands/arguments/subcommands.hpp"
#include "commands/certificate.hpp"

namespace fourfold::commands {

Subcommand describeQuiz(Command& program) {
    const auto arguments = std::make_shared<QuizArguments>();
    QuizOptions& options = arguments->options;
    Command quiz = program.add("quiz", "command.help.quiz");
    const Option bank = quiz.option("BANK", options.bank, "command.help.quiz_bank");
    const Option exam = quiz.flag("--exam", options.exam, "command.help.quiz_exam");
    const Option person = quiz.option("--person NAME", options.person, "command.help.quiz_person");
    quiz.option("--class NAME", options.className, "command.help.quiz_class");
    quiz.option("--number N", options.number, "command.help.quiz_number").needs(person);
    const Option answers =
        quiz.option("--answers ID=ANSWER;...", options.answers, "command.help.quiz_answers").inTerminal();
    const Option dryRun =
        quiz.flag("--dry-run", options.dryRun, "command.help.quiz_dry_run").needs(bank).needs(exam).inTerminal();
    quiz.flag("--yes", options.yes, "command.help.yes").needs(exam).inTerminal();
    quiz.option("--seed N", options.seed, "command.help.quiz_seed").natural();
    const Option anew = quiz.flag("--anew", options.anew, "command.help.quiz_anew").inTerminal();
    quiz.flag("--text", arguments->text, "command.help.quiz_text").inTerminal();
    const Option json = quiz.flag("--json", options.json, "command.help.json").inTerminal();
    quiz.option("--store PATH|URL", options.store, "command.help.quiz_store")
        .excludes(answers)
        .excludes(dryRun)
        .inTerminal();
    const Option review = quiz.flag("--review", options.review, "command.help.quiz_review")
                              .needs(bank)
                              .needs(person)
                              .excludes(answers)
                              .excludes(anew)
                              .excludes(dryRun)
                              .inTerminal();
    quiz.option("--certificate FILE", options.certificate, "command.help.quiz_certificate")
        .must(isCertificateFile, "certificate.ending")
        .needs(bank)
        .needs(person)
        .excludes(answers)
        .excludes(anew)
        .excludes(review)
        .excludes(dryRun)
        .excludes(json)
        .inTerminal();
    return {quiz, [arguments, quiz](const StartArguments& start) {
                QuizArguments wanted = *arguments;
                // Without a bank, the terminal lists the banks.
                // A dry run keeps nothing.
                if (!wanted.options.answers && !wanted.options.dryRun) takeStoreFromVariable(wanted.options.store);
                wanted.text = quiz.wantsTerminal() || wanted.options.bank.empty() || !wanted.options.store.empty();
                wanted.window = start;
                return wanted;
            }};
}

}  // namespace fourfold::commands
