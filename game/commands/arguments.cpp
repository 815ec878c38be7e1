#include "commands/arguments.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <map>
#include <string_view>
#include <thread>
#include <tuple>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/ranges.h>

#include "core/day.hpp"
#include "core/diagnostic_format.hpp"
#include "core/nearest.hpp"

namespace fourfold::commands {
namespace {

constexpr std::uint64_t mostPlays = 1'000'000'000;
constexpr std::uint64_t mostThreads = 256;

// CLI11 alone would take -1 for a very large number, and one too large for the largest.
std::optional<std::uint64_t> natural(const std::string& value) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size()) return std::nullopt;
    return number;
}

bool isNatural(const std::string& value) { return natural(value).has_value(); }

// "1280x720" as two numbers from 1 to 9999; nothing when it is something else.
std::optional<std::pair<int, int>> sizeOf(const std::string& value) {
    int width = 0;
    int height = 0;
    int end = 0;
    if (std::sscanf(value.c_str(), "%4dx%4d%n", &width, &height, &end) != 2) return std::nullopt;
    if (static_cast<std::size_t>(end) != value.size() || width < 1 || height < 1) return std::nullopt;
    return std::pair(width, height);
}

bool isSize(const std::string& value) { return sizeOf(value).has_value(); }

bool isLanguage(const std::string& value) { return core::languageOf(value).has_value(); }

// The command line as CLI11 fills it in.
struct Parsed {
    CommonOptions common;
    std::string language;
    StartArguments start;
    std::string size;
    PlayArguments play;
    bool exam = false;
    SolveOptions solve;
    CheckArguments check;
    NewOptions made;
    SimulateOptions simulate;
    DrillArguments drill;
    QuizOptions quiz;
    bool quizText = false;
    std::string bot;
    GraphOptions graph;
    std::string graphFormat;
    std::string schemaKind;
    RecordsOptions records;
    std::string since;
};

class Parser {
public:
    Parser(const core::Strings& strings, core::Language language) : m_strings(strings), m_language(language) {
        m_app.option_defaults()->group(text("command.help.label.options"));
        describe(m_app);
        m_app.description(text("command.help.about"));
        m_app.footer(text("command.help.footer"));
        m_app.set_version_flag("--version", "fourfold " FOURFOLD_VERSION, text("command.help.version"));
        m_app.require_subcommand(0, 1);
        m_app.add_option("--lang", m_parsed.language, text("command.help.lang"))
            ->check(valid(isLanguage, "command.wrong.language"), "")
            ->type_name("en|zh")
            ->take_last();
        m_app.add_option("--scenarios", m_parsed.common.scenarios, text("command.help.scenarios"))
            ->type_name("DIR")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        m_app.add_option("--announce", m_parsed.start.announce, text("command.help.announce"))->type_name("FILE");
        m_app.add_option("--size", m_parsed.size, text("command.help.size"))->check(valid(isSize, "command.wrong.size"), "")->type_name("WxH");
        addPlay();
        addDrill();
        addQuiz();
        addSolve();
        addCheck();
        addNew();
        addSchema();
        addSimulate();
        addGraph();
        addRecords();
    }

    [[nodiscard]] Arguments parse(int argc, const char* const* argv) {
        Arguments result;
        try {
            m_app.parse(argc, argv);
            result.wanted = wanted();
        } catch (const CLI::CallForHelp&) {
            result.wanted = Answer{m_app.help()};
        } catch (const CLI::CallForVersion&) {
            result.wanted = Answer{m_app.version() + '\n'};
        } catch (const CLI::ParseError& error) {
            result.wanted = Misuse{m_strings.format("command.misuse", m_language, fmt::arg("what", explain(error)))};
        }
        m_parsed.common.language = core::languageOf(m_parsed.language);
        result.common = m_parsed.common;
        return result;
    }

private:
    [[nodiscard]] std::string text(std::string_view key) const { return std::string(m_strings.get(key, m_language)); }

    // A check for CLI11, which wants to hear what is wrong with a value, or nothing.
    [[nodiscard]] std::function<std::string(const std::string&)> valid(bool (*isValid)(const std::string&),
                                                                       std::string_view otherwise) const {
        return [this, isValid, otherwise](const std::string& value) {
            return isValid(value) ? std::string()
                                  : m_strings.format(otherwise, m_language, fmt::arg("value", core::shown(value)));
        };
    }

    [[nodiscard]] std::function<std::string(const std::string&)> within(std::uint64_t least, std::uint64_t most) const {
        return [this, least, most](const std::string& value) {
            const std::optional<std::uint64_t> number = natural(value);
            if (number && *number >= least && *number <= most) return std::string();
            return m_strings.format("command.wrong.range", m_language, fmt::arg("least", least), fmt::arg("most", most),
                                    fmt::arg("value", core::shown(value)));
        };
    }

    [[nodiscard]] std::string wrongBot(const std::string& value) const {
        if (coach::botNamed(value)) return {};
        const std::optional<std::string> nearest = core::nearestOf(value, coach::botNames);
        return m_strings.format(nearest ? "command.wrong.bot_but" : "command.wrong.bot", m_language,
                                fmt::arg("value", core::shown(value)), fmt::arg("nearest", nearest.value_or("")),
                                fmt::arg("bots", fmt::join(coach::botNames, ", ")));
    }

    // What is wrong with the command line. CLI11 says it in English; the names in it come before and behind `words`.
    [[nodiscard]] std::string explain(const CLI::ParseError& error) const {
        const std::string english = error.what();
        const auto say = [&](std::string_view key, std::string_view words) {
            const std::size_t at = english.find(words);
            if (at == std::string::npos) return english;
            return m_strings.format(key, m_language, fmt::arg("name", english.substr(0, at)),
                                    fmt::arg("other", english.substr(at + words.size())));
        };
        if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
            std::vector<std::string> extras;
            for (const std::string& extra : m_app.remaining(true)) extras.push_back(core::shown(extra));
            return m_strings.format("command.wrong.extra", m_language, fmt::arg("arguments", fmt::join(extras, " ")));
        }
        if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) return say("command.wrong.missing", " is required");
        if (dynamic_cast<const CLI::RequiresError*>(&error) != nullptr) return say("command.wrong.needs", " requires ");
        if (dynamic_cast<const CLI::ExcludesError*>(&error) != nullptr) return say("command.wrong.excludes", " excludes ");
        if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) return say("command.wrong.no_value", ": ");
        return english;
    }

    void describe(CLI::App& app) {
        app.set_help_flag("-h,--help", text("command.help.help"));
        for (const auto& [label, key] :
             std::map<std::string, std::string>{{"Usage", "command.help.label.usage"},
                                                {"OPTIONS", "command.help.label.options"},
                                                {"Positionals", "command.help.label.positionals"},
                                                {"SUBCOMMAND", "command.help.label.subcommand"},
                                                {"REQUIRED", "command.help.label.required"},
                                                {"Needs", "command.help.label.needs"},
                                                {"Excludes", "command.help.label.excludes"}}) {
            app.get_formatter()->label(label, text(key));
        }
    }

    CLI::App* add(const std::string& name) { return add(m_app, name, "command.help." + name); }

    CLI::App* add(CLI::App& parent, const std::string& name, const std::string& key) {
        CLI::App* command = parent.add_subcommand(name, text(key));
        describe(*command);
        command->group(text("command.help.label.subcommands"));
        // --lang and --scenarios may also stand behind the subcommand.
        command->fallthrough();
        return command;
    }

    void addPlay() {
        m_play = add("play");
        PlayOptions& options = m_parsed.play.options;
        CLI::Option* scenario =
            m_play->add_option("SCENARIO", options.scenario, text("command.help.scenario"))->type_name("");
        m_play->add_flag("--text", m_parsed.play.text, text("command.help.text"));
        m_play->add_flag("--exam", m_parsed.exam, text("command.help.exam"));
        m_play->add_option("--seed", options.seed, text("command.help.seed"))
            ->check(valid(isNatural, "command.wrong.number"), "")
            ->type_name("N");
        CLI::Option* resume =
            m_play->add_flag("--resume", options.resume, text("command.help.resume"))->needs(scenario);
        CLI::Option* anew = m_play->add_flag("--new", options.anew, text("command.help.anew"))->excludes(resume);
        CLI::Option* choices = m_play->add_option("--choices", options.choices, text("command.help.choices"))
                                   ->type_name("ID,ID,...")
                                   ->needs(scenario)
                                   ->excludes(resume)
                                   ->excludes(anew);
        m_play->add_option("--from", options.from, text("command.help.from"))
            ->check(valid(isNatural, "command.wrong.number"), "")
            ->type_name("N")
            ->needs(choices);
        m_play->add_flag("--json", options.json, text("command.help.json"));
    }

    void addSolve() {
        m_solve = add("solve");
        m_solve->add_option("SCENARIO", m_parsed.solve.scenario, text("command.help.scenario_needed"))
            ->required()
            ->type_name("");
        m_solve->add_flag("--json", m_parsed.solve.json, text("command.help.json"));
    }

    void addCheck() {
        m_check = add("check");
        m_check->add_option("PATH", m_parsed.check.paths, text("command.help.path"))->required()->type_name("");
        m_check->add_flag("--json", m_parsed.check.json, text("command.help.json"));
        m_check->add_flag("--explain", m_parsed.check.explain, text("command.help.explain"));
        m_check->add_flag("--watch", m_parsed.check.watch, text("command.help.watch"));
        m_check->add_flag("--strict", m_parsed.check.strict, text("command.help.strict"));
    }

    void addNew() {
        m_new = add("new");
        m_new->add_option("ID", m_parsed.made.id, text("command.help.id"))->required()->type_name("");
        m_new->add_option("--output", m_parsed.made.output, text("command.help.output"))->type_name("PATH");
        m_new->add_option("--title", m_parsed.made.title, text("command.help.title"))->type_name("TEXT");
        m_new->add_flag("--bank", m_parsed.made.bank, text("command.help.bank"));
    }

    void addSchema() {
        m_schema = add("schema");
        m_schema->add_option("KIND", m_parsed.schemaKind, text("command.help.schema_kind"))
            ->check(valid([](const std::string& value) { return value == "scenario" || value == "bank"; },
                          "command.wrong.schema_kind"), "")
            ->type_name("scenario|bank");
    }

    void addSimulate() {
        m_simulate = add("simulate");
        coach::SimulationOptions& play = m_parsed.simulate.play;
        play.threads = std::max(1U, std::thread::hardware_concurrency());
        m_simulate->add_option("SCENARIO", m_parsed.simulate.scenario, text("command.help.scenario_needed"))
            ->required()
            ->type_name("");
        m_simulate
            ->add_option("--bot", m_parsed.bot,
                         m_strings.format("command.help.bot", m_language,
                                          fmt::arg("bots", fmt::join(coach::botNames, ", "))))
            ->check([this](const std::string& value) { return wrongBot(value); }, "")
            ->type_name("NAME");
        m_simulate->add_option("--plays", play.plays, text("command.help.plays"))
            ->check(within(1, mostPlays), "")
            ->type_name("N");
        m_simulate->add_option("--seed", play.seed, text("command.help.simulation_seed"))
            ->check(valid(isNatural, "command.wrong.number"), "")
            ->type_name("N");
        m_simulate->add_option("--threads", play.threads, text("command.help.threads"))
            ->check(within(1, mostThreads), "")
            ->type_name("N");
        m_simulate->add_flag("--json", m_parsed.simulate.json, text("command.help.simulation_json"));
    }

    void addGraph() {
        m_graph = add("graph");
        m_graph->add_option("SCENARIO", m_parsed.graph.scenario, text("command.help.scenario_needed"))
            ->required()
            ->type_name("");
        m_graph->add_option("--format", m_parsed.graphFormat, text("command.help.graph_format"))
            ->check(valid([](const std::string& value) { return value == "dot" || value == "svg"; },
                          "command.wrong.graph_format"), "")
            ->type_name("dot|svg");
        m_graph->add_option("--output", m_parsed.graph.output, text("command.help.graph_output"))->type_name("FILE");
    }

    void addDrill() {
        m_drill = add("drill");
        DrillOptions& options = m_parsed.drill.options;
        m_drill->add_flag("--text", m_parsed.drill.text, text("command.help.text"));
        CLI::Option* list = m_drill->add_flag("--list", options.list, text("command.help.deck"));
        m_drill->add_option("--answers", options.answers, text("command.help.answers"))
            ->type_name("ID,ID,...")
            ->excludes(list);
        m_drill->add_option("--seed", options.seed, text("command.help.seed"))
            ->check(valid(isNatural, "command.wrong.number"), "")
            ->type_name("N");
        m_drill->add_flag("--json", options.json, text("command.help.json"));
    }

    void addQuiz() {
        m_quiz = add("quiz");
        QuizOptions& options = m_parsed.quiz;
        m_quiz->add_option("BANK", options.bank, text("command.help.quiz_bank"))->type_name("");
        m_quiz->add_flag("--exam", options.exam, text("command.help.quiz_exam"));
        m_quiz->add_option("--person", options.person, text("command.help.quiz_person"))->type_name("NAME");
        m_quiz->add_option("--class", options.className, text("command.help.quiz_class"))->type_name("NAME");
        m_quiz->add_option("--answers", options.answers, text("command.help.quiz_answers"))->type_name("ID=ANSWER;...");
        m_quiz->add_option("--seed", options.seed, text("command.help.quiz_seed"))
            ->check(valid(isNatural, "command.wrong.number"), "")
            ->type_name("N");
        m_quiz->add_flag("--anew", options.anew, text("command.help.quiz_anew"));
        m_quiz->add_flag("--text", m_parsed.quizText, text("command.help.quiz_text"));
        m_quiz->add_flag("--json", options.json, text("command.help.json"));
    }

    void addRecords() {
        m_records = add(m_app, "records", "command.help.records.about");
        m_records->require_subcommand(0, 1);
        RecordsOptions& options = m_parsed.records;
        m_records->add_option("--store", options.store, text("command.help.records.store"))->type_name("PATH|URL");
        m_records->add_flag("--json", options.json, text("command.help.json"));
        const auto addAction = [&](const std::string& name, RecordsAction action) {
            CLI::App* command = add(*m_records, name, "command.help.records." + name);
            m_recordsActions.emplace_back(command, action);
            return command;
        };
        CLI::App* list = addAction("list", RecordsAction::list);
        list->add_option("--person", options.person, text("command.help.records.person"))->type_name("NAME");
        list->add_option("--class", options.className, text("command.help.records.class"))->type_name("NAME");
        list->add_option("--subject", options.subject, text("command.help.records.subject"))->type_name("ID");
        list->add_option("--since", m_parsed.since, text("command.help.records.since"))
            ->check(valid([](const std::string& value) { return core::dayFrom(value).has_value(); }, "command.wrong.day"),
                    "")
            ->type_name("YYYY-MM-DD");
        addAction("show", RecordsAction::show)
            ->add_option("ID", options.attempt, text("command.help.records.attempt"))
            ->required()
            ->type_name("");
        addAction("verify", RecordsAction::verify);
        addAction("merge", RecordsAction::merge)
            ->add_option("FILE", options.file, text("command.help.records.file"))
            ->required()
            ->type_name("");
        CLI::App* backup = addAction("backup", RecordsAction::backup);
        backup->add_option("FILE", options.file, text("command.help.records.copy"))->required()->type_name("");
        backup->add_flag("--replace", options.replace, text("command.help.records.replace"));
    }

    [[nodiscard]] Wanted wanted() {
        if (const auto size = sizeOf(m_parsed.size)) std::tie(m_parsed.start.width, m_parsed.start.height) = *size;
        if (m_play->parsed()) {
            m_parsed.play.options.mode = m_parsed.exam ? engine::Mode::exam : engine::Mode::practice;
            m_parsed.play.window = m_parsed.start;
            return m_parsed.play;
        }
        if (m_quiz->parsed()) return m_parsed.quiz;
        if (m_drill->parsed()) {
            m_parsed.drill.window = m_parsed.start;
            return m_parsed.drill;
        }
        if (m_solve->parsed()) return m_parsed.solve;
        if (m_check->parsed()) return m_parsed.check;
        if (m_new->parsed()) return m_parsed.made;
        if (m_schema->parsed()) {
            return SchemaArguments{m_parsed.schemaKind == "bank" ? yaml::FileKind::bank : yaml::FileKind::scenario};
        }
        if (m_simulate->parsed()) {
            m_parsed.simulate.play.bot = coach::botNamed(m_parsed.bot).value_or(coach::Bot::random);
            return m_parsed.simulate;
        }
        if (m_graph->parsed()) {
            if (m_parsed.graphFormat == "svg") m_parsed.graph.format = GraphFormat::svg;
            if (m_parsed.graphFormat == "dot") m_parsed.graph.format = GraphFormat::dot;
            return m_parsed.graph;
        }
        if (m_records->parsed()) return wantedRecords();
        return m_parsed.start;
    }

    [[nodiscard]] RecordsOptions wantedRecords() {
        RecordsOptions& options = m_parsed.records;
        for (const auto& [command, action] : m_recordsActions) {
            if (command->parsed()) options.action = action;
        }
        options.since = core::dayFrom(m_parsed.since);
        return options;
    }

    const core::Strings& m_strings;
    core::Language m_language;
    Parsed m_parsed;
    CLI::App m_app{"", "fourfold"};
    CLI::App* m_play = nullptr;
    CLI::App* m_solve = nullptr;
    CLI::App* m_check = nullptr;
    CLI::App* m_new = nullptr;
    CLI::App* m_schema = nullptr;
    CLI::App* m_simulate = nullptr;
    CLI::App* m_graph = nullptr;
    CLI::App* m_drill = nullptr;
    CLI::App* m_quiz = nullptr;
    CLI::App* m_records = nullptr;
    std::vector<std::pair<CLI::App*, RecordsAction>> m_recordsActions;
};

}  // namespace

Arguments parseArguments(int argc, const char* const* argv, const core::Strings& strings, core::Language language) {
    return Parser(strings, language).parse(argc, argv);
}

std::optional<core::Language> languageArgument(int argc, const char* const* argv) {
    constexpr std::string_view flag = "--lang";
    std::optional<core::Language> language;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == flag && i + 1 < argc) language = core::languageOf(argv[i + 1]);
        if (argument.starts_with("--lang=")) language = core::languageOf(argument.substr(flag.size() + 1));
    }
    return language;
}

}  // namespace fourfold::commands
