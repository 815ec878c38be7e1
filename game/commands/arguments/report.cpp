#include <array>
#include <memory>
#include <utility>

#include "commands/arguments/subcommands.hpp"
#include "commands/lrs.hpp"

namespace fourfold::commands {
namespace {

// The values of the options, before they become a request.
struct Filled {
    ReportOptions options;
    std::string since;
    std::string until;
    bool exam = false;
    bool practice = false;
    bool plays = false;
    bool quizzes = false;
    bool all = false;
    std::string html;
    std::string csv;
    XapiOptions xapi;
    std::string xapiOutput;
    std::string xapiAgainSince;
};

// The options that all forms of a report share.
ReportOptions wantedOf(const Filled& filled) {
    ReportOptions options = filled.options;
    takeStoreFromVariable(options.store);
    options.request.since = core::dayFrom(filled.since);
    options.request.until = core::dayFrom(filled.until);
    if (filled.exam) options.request.mode = engine::Mode::exam;
    if (filled.practice) options.request.mode = engine::Mode::practice;
    if (filled.plays) options.request.kind = records::AttemptKind::play;
    if (filled.quizzes) options.request.kind = records::AttemptKind::quiz;
    if (filled.all) options.request.attempts = reports::Attempts::all;
    options.html = filled.html;
    options.csv = filled.csv;
    return options;
}

XapiOptions xapiOf(const Filled& filled) {
    const ReportOptions options = wantedOf(filled);
    XapiOptions xapi = filled.xapi;
    xapi.request = options.request;
    xapi.store = options.store;
    xapi.output = filled.xapiOutput;
    xapi.againSince = core::dayFrom(filled.xapiAgainSince);
    return xapi;
}

}  // namespace

Subcommand describeReport(Command& program) {
    const auto filled = std::make_shared<Filled>();
    reports::Request& request = filled->options.request;
    Command report = program.add("report", "command.help.report.about");
    report.option("--store PATH|URL", filled->options.store, "command.help.records.store");
    report.option("--class NAME", request.className, "command.help.records.class");
    report.option("--since YYYY-MM-DD", filled->since, "command.help.records.since")
        .must(core::isDay, "command.wrong.day");
    report.option("--until YYYY-MM-DD", filled->until, "command.help.report.until")
        .must(core::isDay, "command.wrong.day");
    const Option exam = report.flag("--exam", filled->exam, "command.help.report.exam");
    report.flag("--practice", filled->practice, "command.help.report.practice").excludes(exam);
    report.flag("--all-attempts", filled->all, "command.help.report.all");
    const Option html = report.option("--html FILE", filled->html, "command.help.report.html");
    const Option csv = report.option("--csv DIR", filled->csv, "command.help.report.csv");
    const Option json = report.flag("--json", filled->options.json, "command.help.json").excludes(html).excludes(csv);

    Command course = report.add("class", "command.help.report.class");
    Command trainee = report.add("trainee", "command.help.report.trainee");
    Command questions = report.add("questions", "command.help.report.questions");
    Command decisions = report.add("decisions", "command.help.report.decisions");
    Command xapi = report.add("xapi", "command.help.report.xapi");
    for (Command* const command : {&course, &trainee, &xapi}) {
        command->option("--subject ID", request.subject, "command.help.records.subject");
        const Option plays = command->flag("--plays", filled->plays, "command.help.report.plays");
        command->flag("--quizzes", filled->quizzes, "command.help.report.quizzes").excludes(plays);
    }
    for (Command* const command : {&trainee, &xapi}) {
        command->option("--number N", request.number, "command.help.records.number");
    }
    trainee.option("NAME", filled->options.argument, "command.help.report.name").required();
    questions.option("BANK", filled->options.argument, "command.help.report.bank").required();
    decisions.option("SCENARIO", filled->options.argument, "command.help.scenario_needed").required();

    const std::array<std::pair<Command, reports::Topic>, 3> others{{{trainee, reports::Topic::trainee},
                                                                    {questions, reports::Topic::questions},
                                                                    {decisions, reports::Topic::decisions}}};
    xapi.option("--person NAME", request.person, "command.help.records.person");
    Option output = xapi.option("--output FILE", filled->xapiOutput, "command.help.report.xapi_output");
    Option post = xapi.option("--post URL", filled->xapi.post, "command.help.report.xapi_post")
                      .must(Lrs::isAddress, "command.wrong.lrs")
                      .excludes(output);
    for (const Option& other : {html, csv, json}) {
        output.excludes(other);
        post.excludes(other);
    }
    xapi.option("--wait SECONDS", filled->xapi.wait, "command.help.report.xapi_wait").within(0, 3600).needs(post);
    xapi.option("--again-since YYYY-MM-DD", filled->xapiAgainSince, "command.help.report.xapi_again_since")
        .must(core::isDay, "command.wrong.day")
        .needs(post);
    return {report, [filled, others, xapi](const StartArguments&) -> Wanted {
                if (xapi.called()) return xapiOf(*filled);
                ReportOptions options = wantedOf(*filled);
                for (const auto& [command, topic] : others) {
                    if (command.called()) options.request.topic = topic;
                }
                return options;
            }};
}

}  // namespace fourfold::commands
