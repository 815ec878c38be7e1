#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "support/process.hpp"
#include "support/text.hpp"

namespace fourfold::testing {

// Three questions. The bank is found by the id "small" in its own folder.
inline constexpr std::string_view small = R"(format: 1
id: small
title: {en: Small bank, zh: 小题库}
brief: {en: Three questions., zh: 三道题。}
pass: 60
topics:
  terms: {en: Terms, zh: 术语}
exam: {minutes: 20, tries: 1, second_chance: 50}
questions:
  - id: share
    topic: terms
    source: S1
    text: {en: "How much of the effort goes into trust?", zh: 建立信任占多少力气？}
    single:
      - {id: forty, text: {en: 40%, zh: 四成}, correct: true, feedback: {en: The largest share., zh: 最多的一份。}}
      - {id: ten, text: {en: 10%, zh: 一成}, feedback: {en: That is closing., zh: 那是成交。}}
  - id: tools
    topic: terms
    source: S3
    text: {en: "A rookie can do most of the early work with tools.", zh: 有了工具，新手能做大部分前期工作。}
    true_false: {answer: true, when_true: {en: Yes., zh: 对。}, when_false: {en: They can., zh: 能做。}}
  - id: first-words
    topic: terms
    source: S4
    text: {en: "What do you say first?", zh: 你先说什么？}
    practical: {scenario: orange, decision: at-the-desk}
)";

inline std::string startScene(const ProgramHome& home) {
    const nlohmann::json solved = nlohmann::json::parse(home.run({"solve", "orange", "--json"}).out);
    const std::string first = solved.at("line").at(0);
    const nlohmann::json played =
        nlohmann::json::parse(home.run({"play", "orange", "--json", "--choices",
                                        [&] {
                                            std::string line;
                                            for (const auto& each : solved.at("line"))
                                                line += (line.empty() ? "" : ",") + each.get<std::string>();
                                            return line;
                                        }()})
                                  .out);
    return played.at("moves").at(0).at("scene").get<std::string>() + " " + first;
}

// Writes that bank into a home. Returns the best choice of its practical question. `exam` replaces the rules of its
// exam.
inline std::string fill(const ProgramHome& home, std::string_view exam = {}) {
    const std::string found = startScene(home);
    const std::size_t blank = found.find(' ');
    std::string text(small);
    text.replace(text.find("at-the-desk"), std::string_view("at-the-desk").size(), found.substr(0, blank));
    constexpr std::string_view usual = "exam: {minutes: 20, tries: 1, second_chance: 50}";
    if (!exam.empty()) text.replace(text.find(usual), usual.size(), exam);
    std::filesystem::create_directories(home.path() / "data/fourfold/scenarios/quizzes");
    writeText(home.path() / "data/fourfold/scenarios/quizzes/small.yaml", text);
    return found.substr(blank + 1);
}

}  // namespace fourfold::testing
