#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/strings.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace fourfold::commands {

// The texts of help, in one language.
struct Words {
    const core::Strings& strings;
    core::Language language;

    [[nodiscard]] std::string operator()(std::string_view key) const { return std::string(strings.get(key, language)); }
    template <class First, class... More>
    [[nodiscard]] std::string operator()(std::string_view key, const First& first, const More&... more) const {
        return strings.format(key, language, first, more...);
    }
};

// One option, flag or positional argument, and the rules for it.
class Option {
public:
    using List = std::shared_ptr<std::vector<const CLI::Option*>>;

    // `inTerminal` collects the options of the command that need the terminal.
    Option(CLI::Option& option, Words words, List inTerminal)
        : m_option(&option), m_words(words), m_inTerminal(std::move(inTerminal)) {}

    Option& required();
    Option& needs(const Option& other);
    Option& excludes(const Option& other);
    Option& lastCounts();  // if given several times, the last one counts
    // This option starts the command in the terminal, even if there is a display. See Command::wantsTerminal().
    Option& inTerminal();
    Option& repeatable();  // takes one value, and may be given again for more

    // `wrong` returns what is wrong with a value, or an empty text.
    Option& check(std::function<std::string(const std::string& value)> wrong);
    // `otherwise` is the key of the message, with {value} in it, for a value that fails `holds`.
    Option& must(bool (*holds)(const std::string& value), std::string_view otherwise);
    // Accepts whole numbers only: all from 0 on, or a range.
    Option& natural();
    Option& within(std::uint64_t least, std::uint64_t most);

private:
    CLI::Option* m_option;
    Words m_words;
    List m_inTerminal;
};

// The program, or one of its commands. Declares its options; after parsing it tells whether it was called.
//
//   Command solve = program.add("solve", "command.help.solve");
//   solve.option("SCENARIO", options->scenario, "command.help.scenario_needed").required();
//   solve.option("--seed N", options->seed, "command.help.seed").natural();
//   solve.flag("--json", options->json, "command.help.json");
//
// A key names the text that help shows. After the name of an option stands the name of its value in help. The variables
// for the values must live until the command line is read.
class Command {
public:
    Command(CLI::App& app, Words words);

    // Adds a subcommand, which also takes the options of this command. At most one subcommand may be called.
    [[nodiscard]] Command add(const std::string& name, std::string_view key);

    template <class Value, class... Args>
    Option option(std::string_view name, Value& value, std::string_view key, const Args&... args) {
        return describe(name, value, m_words(key, args...));
    }
    Option flag(const std::string& name, bool& value, std::string_view key);

    [[nodiscard]] bool called() const;
    // Whether an option was given that needs the terminal.
    [[nodiscard]] bool wantsTerminal() const;
    [[nodiscard]] const Words& words() const { return m_words; }

private:
    // Only for the types that command.cpp lists.
    template <class Value>
    Option describe(std::string_view name, Value& value, const std::string& help);

    CLI::App* m_app;
    Words m_words;
    Option::List m_inTerminal;
};

// A text to print, such as help or the version, after which the program ends.
struct Answer {
    std::string text;
};

// A command line that makes no sense, with the reason.
struct Misuse {
    std::string message;
};

// The whole command line. It hides CLI11, which takes longer to compile than anything else.
class CommandLine {
public:
    explicit CommandLine(Words words);
    ~CommandLine();
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    // The program, where options and commands are declared before the command line is read.
    [[nodiscard]] Command& program() { return m_program; }

    // Fills in the variables. Returns nothing if the program should run.
    [[nodiscard]] std::optional<std::variant<Answer, Misuse>> read(int argc, const char* const* argv);

private:
    std::unique_ptr<CLI::App> m_app;
    Command m_program;
};

}  // namespace fourfold::commands
