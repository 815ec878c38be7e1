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

// The texts of help, in its language.
struct Words {
    const core::Strings& strings;
    core::Language language;

    [[nodiscard]] std::string operator()(std::string_view key) const { return std::string(strings.get(key, language)); }
    template <class First, class... More>
    [[nodiscard]] std::string operator()(std::string_view key, const First& first, const More&... more) const {
        return strings.format(key, language, first, more...);
    }
};

// What one option, flag or positional argument has to keep to.
class Option {
public:
    using List = std::shared_ptr<std::vector<const CLI::Option*>>;

    // `inTerminal`: those of the command's options that are so.
    Option(CLI::Option& option, Words words, List inTerminal)
        : m_option(&option), m_words(words), m_inTerminal(std::move(inTerminal)) {}

    Option& required();
    Option& needs(const Option& other);
    Option& excludes(const Option& other);
    Option& lastCounts();  // of several, the last
    // Whoever gives it wants the command in the terminal, even where there is a display; see Command::wantsTerminal().
    Option& inTerminal();
    Option& repeatable();  // takes one value, and may be given again for more

    // Says what is wrong with a value, or nothing.
    Option& check(std::function<std::string(const std::string& value)> wrong);
    // `otherwise` is the key of the text that says what is wrong with a {value}.
    Option& must(bool (*holds)(const std::string& value), std::string_view otherwise);
    // Whole numbers: any from 0 on, or those in a range.
    Option& natural();
    Option& within(std::uint64_t least, std::uint64_t most);

private:
    CLI::Option* m_option;
    Words m_words;
    List m_inTerminal;
};

// The program, or one of its commands: is told what it takes, and knows afterwards whether it was called.
//
//   Command solve = program.add("solve", "command.help.solve");
//   solve.option("SCENARIO", options->scenario, "command.help.scenario_needed").required();
//   solve.option("--seed N", options->seed, "command.help.seed").natural();
//   solve.flag("--json", options->json, "command.help.json");
//
// A key is that of the text help shows. Behind the name of an option stands what help calls its value. What options
// fill in has to live until the command line is read.
class Command {
public:
    Command(CLI::App& app, Words words);

    // A command below this one; of those, at most one may be called. It takes the options of this one, too.
    [[nodiscard]] Command add(const std::string& name, std::string_view key);

    template <class Value, class... Args>
    Option option(std::string_view name, Value& value, std::string_view key, const Args&... args) {
        return describe(name, value, m_words(key, args...));
    }
    Option flag(const std::string& name, bool& value, std::string_view key);

    [[nodiscard]] bool called() const;
    // Whether an option was given that is for the terminal alone.
    [[nodiscard]] bool wantsTerminal() const;
    [[nodiscard]] const Words& words() const { return m_words; }

private:
    // For the types that command.cpp lists.
    template <class Value>
    Option describe(std::string_view name, Value& value, const std::string& help);

    CLI::App* m_app;
    Words m_words;
    Option::List m_inTerminal;
};

// Something to print instead of doing anything: help or the version.
struct Answer {
    std::string text;
};

// A command line that makes no sense, and why.
struct Misuse {
    std::string message;
};

// The command line as a whole. Keeps CLI11 to itself, which takes longer to compile than anything else.
class CommandLine {
public:
    explicit CommandLine(Words words);
    ~CommandLine();
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    // The program itself, to be told of its options and commands before the command line is read.
    [[nodiscard]] Command& program() { return m_program; }

    // Fills in what was told; nothing when there is something to do.
    [[nodiscard]] std::optional<std::variant<Answer, Misuse>> read(int argc, const char* const* argv);

private:
    std::unique_ptr<CLI::App> m_app;
    Command m_program;
};

}  // namespace fourfold::commands
