#include "commands/arguments/command.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/ranges.h>

#include "core/diagnostic_format.hpp"
#include "core/whole_number.hpp"
#include "records/place.hpp"

namespace fourfold::commands {
namespace {

// CLI11 alone would read -1 as a very large number, and a number that is too large as the largest one.
std::optional<std::uint64_t> naturalIn(const std::string& value) { return core::wholeNumber<std::uint64_t>(value); }

bool isNatural(const std::string& value) { return naturalIn(value).has_value(); }

// Lists the options that an option needs or excludes in the order in which the command declares them. CLI11 would sort
// them by their addresses in memory.
class Formatter : public CLI::Formatter {
public:
    explicit Formatter(CLI::App& app) : m_app(app) {}

    [[nodiscard]] std::string make_option_opts(const CLI::Option* option) const override {
        std::string text = CLI::Formatter::make_option_opts(option);
        const std::string needs = ' ' + get_label("Needs") + ':';
        const std::string excludes = ' ' + get_label("Excludes") + ':';
        text.resize(std::min({text.size(), text.find(needs), text.find(excludes)}));
        return text + listed(needs, option->get_needs()) + listed(excludes, option->get_excludes());
    }

private:
    [[nodiscard]] std::string listed(const std::string& label, const std::set<CLI::Option*>& options) const {
        std::string text = options.empty() ? std::string() : label;
        for (CLI::Option* const option : m_app.get_options()) {
            if (options.contains(option)) text += ' ' + option->get_name();
        }
        return text;
    }

    CLI::App& m_app;
};

constexpr std::array<std::pair<const char*, const char*>, 7> labels{{{"Usage", "command.help.label.usage"},
                                                                     {"OPTIONS", "command.help.label.options"},
                                                                     {"Positionals", "command.help.label.positionals"},
                                                                     {"SUBCOMMAND", "command.help.label.subcommand"},
                                                                     {"REQUIRED", "command.help.label.required"},
                                                                     {"Needs", "command.help.label.needs"},
                                                                     {"Excludes", "command.help.label.excludes"}}};

// An argument that was not expected. In a misspelt option may stand the address of a server, with a password.
std::string shownExtra(const std::string& extra) {
    const std::size_t equals = extra.starts_with('-') ? extra.find('=') : std::string::npos;
    const std::size_t value = equals == std::string::npos ? 0 : equals + 1;
    return core::shown(extra.substr(0, value) + records::shownPlace(extra.substr(value)));
}

// The message about a wrong command line. CLI11 gives it in English: `between` stands between the names in it.
std::string explain(const CLI::ParseError& error, const CLI::App& app, const Words& words) {
    std::string english = error.what();
    const auto say = [&](std::string_view key, std::string_view between) {
        const std::size_t at = english.find(between);
        if (at == std::string::npos) return english;
        return words(key, fmt::arg("name", english.substr(0, at)),
                     fmt::arg("other", english.substr(at + between.size())));
    };
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        std::vector<std::string> extras;
        for (const std::string& extra : app.remaining(true)) extras.push_back(shownExtra(extra));
        return words("command.wrong.extra", fmt::arg("arguments", fmt::join(extras, " ")));
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) return say("command.wrong.missing", " is required");
    if (dynamic_cast<const CLI::RequiresError*>(&error) != nullptr) return say("command.wrong.needs", " requires ");
    if (dynamic_cast<const CLI::ExcludesError*>(&error) != nullptr) return say("command.wrong.excludes", " excludes ");
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) return say("command.wrong.no_value", ": ");
    return english;
}

std::unique_ptr<CLI::App> appWith(const Words& words) {
    auto app = std::make_unique<CLI::App>(words("command.help.about"), "fourfold");
    app->option_defaults()->group(words("command.help.label.options"));
    app->footer(words("command.help.footer"));
    return app;
}

}  // namespace

Option& Option::required() {
    m_option->required();
    return *this;
}

Option& Option::needs(const Option& other) {
    m_option->needs(other.m_option);
    return *this;
}

Option& Option::excludes(const Option& other) {
    m_option->excludes(other.m_option);
    return *this;
}

Option& Option::lastCounts() {
    m_option->take_last();
    return *this;
}

Option& Option::inTerminal() {
    m_inTerminal->push_back(m_option);
    return *this;
}

Option& Option::repeatable() {
    m_option->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    return *this;
}

Option& Option::check(std::function<std::string(const std::string&)> wrong) {
    m_option->check(std::move(wrong), "");
    return *this;
}

Option& Option::must(bool (*holds)(const std::string&), std::string_view otherwise) {
    return check([words = m_words, holds, otherwise](const std::string& value) {
        return holds(value) ? std::string() : words(otherwise, fmt::arg("value", core::shown(value)));
    });
}

Option& Option::natural() { return must(isNatural, "command.wrong.number"); }

Option& Option::within(std::uint64_t least, std::uint64_t most) {
    return check([words = m_words, least, most](const std::string& value) {
        const std::optional<std::uint64_t> number = naturalIn(value);
        if (number && *number >= least && *number <= most) return std::string();
        return words("command.wrong.range", fmt::arg("least", least), fmt::arg("most", most),
                     fmt::arg("value", core::shown(value)));
    });
}

Command::Command(CLI::App& app, Words words)
    : m_app(&app), m_words(words), m_inTerminal(std::make_shared<std::vector<const CLI::Option*>>()) {
    app.set_help_flag("-h,--help", words("command.help.help"));
    app.formatter(std::make_shared<Formatter>(app));
    for (const auto& [label, key] : labels) app.get_formatter()->label(label, words(key));
}

Command Command::add(const std::string& name, std::string_view key) {
    m_app->require_subcommand(0, 1);
    CLI::App& command = *m_app->add_subcommand(name, m_words(key));
    command.group(m_words("command.help.label.subcommands"));
    command.fallthrough();
    return Command(command, m_words);
}

template <class Value>
Option Command::describe(std::string_view name, Value& value, const std::string& help) {
    const std::size_t space = name.find(' ');
    CLI::Option& option = *m_app->add_option(std::string(name.substr(0, space)), value, help);
    option.type_name(space == std::string_view::npos ? std::string() : std::string(name.substr(space + 1)));
    return Option(option, m_words, m_inTerminal);
}

template Option Command::describe(std::string_view, unsigned&, const std::string&);
template Option Command::describe(std::string_view, std::uint64_t&, const std::string&);
template Option Command::describe(std::string_view, std::optional<std::uint64_t>&, const std::string&);
template Option Command::describe(std::string_view, std::string&, const std::string&);
template Option Command::describe(std::string_view, std::optional<std::string>&, const std::string&);
template Option Command::describe(std::string_view, std::filesystem::path&, const std::string&);
template Option Command::describe(std::string_view, std::optional<std::filesystem::path>&, const std::string&);
template Option Command::describe(std::string_view, std::vector<std::filesystem::path>&, const std::string&);

Option Command::flag(const std::string& name, bool& value, std::string_view key) {
    return Option(*m_app->add_flag(name, value, m_words(key)), m_words, m_inTerminal);
}

bool Command::called() const { return m_app->parsed(); }

bool Command::wantsTerminal() const {
    return std::ranges::any_of(*m_inTerminal, [](const CLI::Option* option) { return option->count() > 0; });
}

CommandLine::CommandLine(Words words) : m_app(appWith(words)), m_program(*m_app, words) {
    m_app->set_version_flag("--version", "fourfold " FOURFOLD_VERSION, words("command.help.version"));
}

CommandLine::~CommandLine() = default;

std::optional<std::variant<Answer, Misuse>> CommandLine::read(int argc, const char* const* argv) {
    const Words& words = m_program.words();
    try {
        m_app->parse(argc, argv);
        return std::nullopt;
    } catch (const CLI::CallForHelp&) {
        return Answer{m_app->help()};
    } catch (const CLI::CallForVersion&) {
        return Answer{m_app->version() + '\n'};
    } catch (const CLI::ParseError& error) {
        return Misuse{words("command.misuse", fmt::arg("what", explain(error, *m_app, words)))};
    }
}

}  // namespace fourfold::commands
