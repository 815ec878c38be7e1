#include "commands/arguments.hpp"

#include <doctest/doctest.h>

using namespace fourfold;
using namespace fourfold::commands;

namespace {

Arguments parsed(std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "fourfold");
    const core::Strings strings;
    return parseArguments(static_cast<int>(arguments.size()), arguments.data(), strings, core::Language::en);
}

}  // namespace

TEST_CASE("without a subcommand the program starts") {
    CHECK(std::holds_alternative<StartArguments>(parsed({}).wanted));
    const Arguments sized = parsed({"--size", "1024x640", "--lang", "zh"});
    REQUIRE(std::holds_alternative<StartArguments>(sized.wanted));
    CHECK(std::get<StartArguments>(sized.wanted).width == 1024);
    CHECK(std::get<StartArguments>(sized.wanted).height == 640);
    CHECK(sized.common.language == core::Language::zh);
    CHECK(std::holds_alternative<Misuse>(parsed({"--size", "0x5"}).wanted));
    CHECK(std::holds_alternative<Misuse>(parsed({"--size", "12x"}).wanted));
}

TEST_CASE("common options may stand before and after the subcommand") {
    for (const auto& arguments : std::vector<std::vector<const char*>>{
             {"--lang", "zh", "--scenarios", "a", "--size", "800x600", "play", "orange", "--exam"},
             {"play", "--exam", "orange", "--size", "800x600", "--lang", "zh", "--scenarios", "a"}}) {
        const Arguments result = parsed(arguments);
        REQUIRE(std::holds_alternative<PlayArguments>(result.wanted));
        const auto& play = std::get<PlayArguments>(result.wanted);
        CHECK(play.options.scenario == "orange");
        CHECK(play.options.mode == engine::Mode::exam);
        CHECK(play.window.width == 800);
        CHECK(result.common.language == core::Language::zh);
        CHECK(result.common.scenarios == std::vector<std::filesystem::path>{"a"});
    }
}

TEST_CASE("the program and play both take the person who plays, and a class needs a name") {
    const auto whoOf = [](const Arguments& arguments) {
        if (const auto* start = std::get_if<StartArguments>(&arguments.wanted)) return start->who;
        const auto& play = std::get<PlayArguments>(arguments.wanted);
        CHECK(play.window.who.person == play.options.who.person);
        return play.options.who;
    };
    for (const auto& arguments :
         std::vector<std::vector<const char*>>{{"--person", "李雷", "--class", "三班"},
                                               {"--person", "李雷", "--class", "三班", "play"},
                                               {"play", "--person", "李雷", "--class", "三班"}}) {
        const WhoOptions who = whoOf(parsed(arguments));
        CHECK(who.person == "李雷");
        CHECK(who.className == "三班");
    }
    CHECK_FALSE(whoOf(parsed({"play"})).person.has_value());
    CHECK(whoOf(parsed({"play", "--person", ""})).person == "");
    CHECK(std::holds_alternative<Misuse>(parsed({"play", "--class", "三班"}).wanted));
}

TEST_CASE("a folder of scenarios takes one value, and may be given again") {
    const Arguments result = parsed({"--scenarios", "a", "--scenarios", "b", "solve", "orange", "--json"});
    REQUIRE(std::holds_alternative<SolveOptions>(result.wanted));
    CHECK(result.common.scenarios == std::vector<std::filesystem::path>{"a", "b"});
    CHECK(std::get<SolveOptions>(result.wanted).scenario == "orange");
    CHECK(std::get<SolveOptions>(result.wanted).json);
}

TEST_CASE("the language of help is known before the command line is read") {
    const auto language = [](std::vector<const char*> arguments) {
        arguments.insert(arguments.begin(), "fourfold");
        return languageArgument(static_cast<int>(arguments.size()), arguments.data());
    };
    CHECK(language({"play", "--lang", "zh"}) == core::Language::zh);
    CHECK(language({"--lang=en", "--help"}) == core::Language::en);
    CHECK_FALSE(language({"--lang"}));
    CHECK_FALSE(language({"--lang", "fr"}));
    CHECK_FALSE(language({}));
}

TEST_CASE("an option that only the terminal has starts the terminal, other options leave the choice to the display") {
    const auto isText = [](const std::vector<const char*>& line) {
        return std::visit(
            [](const auto& arguments) {
                if constexpr (requires {
                                  arguments.text;
                                  arguments.window;
                              })
                    return arguments.text;
                return false;
            },
            parsed(line).wanted);
    };
    for (const auto& line :
         std::vector<std::vector<const char*>>{{"play", "--text"},
                                               {"play", "--new"},
                                               {"play", "orange", "--resume"},
                                               {"play", "orange", "--choices", "a,b"},
                                               {"play", "--json"},
                                               {"drill", "--text"},
                                               {"drill", "--list"},
                                               {"drill", "--answers", "a"},
                                               {"drill", "--store", "x.sqlite"},
                                               {"drill", "--json"},
                                               {"quiz"},
                                               {"quiz", "bank", "--text"},
                                               {"quiz", "bank", "--answers", "a=b"},
                                               {"quiz", "bank", "--anew"},
                                               {"quiz", "bank", "--json"},
                                               {"quiz", "bank", "--store", "x.sqlite"},
                                               {"quiz", "bank", "--review", "--person", "A"},
                                               {"quiz", "bank", "--certificate", "c.png", "--person", "A"}}) {
        CHECK_MESSAGE(isText(line), line.back());
    }
    for (const auto& line : std::vector<std::vector<const char*>>{{"play"},
                                                                  {"play", "orange", "--exam", "--seed", "3"},
                                                                  {"play", "--person", "A"},
                                                                  {"drill", "--seed", "3"},
                                                                  {"quiz", "bank", "--exam", "--person", "A"}}) {
        CHECK_FALSE_MESSAGE(isText(line), line.back());
    }
}
