#include "window/quiz_steps.hpp"

#include <array>

#include <doctest/doctest.h>

namespace fourfold::testing {
namespace {

constexpr const char* kinds = R"(format: 1
id: kinds
title: {en: One of each kind, zh: 各种题型}
brief: {en: For a test., zh: 测试用。}
pass: 60
topics: {one: {en: One, zh: 甲}, two: {en: Two, zh: 乙}}
exam: {minutes: 3, tries: 2, second_chance: 50}
questions:
  - id: single
    topic: one
    source: S1
    text: {en: This is single, zh: 这是 single}
    single:
      - {id: a, text: right, correct: true, feedback: well chosen}
      - {id: b, text: wrong, feedback: not so}
      - {id: c, text: other, feedback: nor this}
  - id: multiple
    topic: one
    source: S1
    text: {en: This is multiple, zh: 这是 multiple}
    multiple:
      - {id: a, text: right, correct: true, feedback: yes}
      - {id: b, text: right too, correct: true, feedback: yes}
      - {id: c, text: wrong, feedback: no}
  - id: true-false
    topic: one
    source: S1
    text: {en: This is true_false, zh: 这是 true_false}
    true_false: {answer: true, when_true: it is, when_false: it is}
  - id: ordering
    topic: two
    source: S1
    text: {en: This is ordering, zh: 这是 ordering}
    ordering:
      - {id: first, text: first, feedback: begins}
      - {id: second, text: second, feedback: goes on}
      - {id: third, text: third, feedback: ends}
  - id: matching
    topic: two
    source: S1
    text: {en: This is matching, zh: 这是 matching}
    matching:
      pairs:
        - {id: a, left: A, right: belongs to A, feedback: so it is}
        - {id: b, left: B, right: belongs to B, feedback: so it is}
      extra:
        - {id: c, text: to nobody, feedback: alone}
  - id: practical
    topic: two
    source: S4
    text: {en: This is practical, zh: 这是 practical}
    practical: {scenario: orange, decision: knife}
)";

}  // namespace

void writeKinds(const Home& home) {
    std::filesystem::create_directories(home.path() / "data/fourfold/scenarios/quizzes");
    home.writeScenario("quizzes/kinds.yaml", kinds);
}

std::string kindOf(const Screen& screen) {
    const std::string text = requireItem(screen, "question").at("text");
    return text.substr(text.rfind(' ') + 1);
}

std::string partWith(const Screen& screen, const std::string& text) {
    for (const auto& item : screen.at("items")) {
        const std::string told = item.at("text");
        if (item.at("kind") == "choice" && told.substr(0, told.find('\n')) == text) return item.at("id");
    }
    FAIL("no part ", text, " on ", screen.dump());
    return {};
}

Screen awaitQuestion(Game& game, int number) {
    return game.await("question " + std::to_string(number), [&](const Screen& screen) {
        const auto title = itemOf(screen, "title");
        return screen.at("screen") == "quiz" && screen.at("settled") && title && title->value("value", 0) == number;
    });
}

void answerByKeys(XServer& server, Game& game, const Screen& screen) {
    const std::string kind = kindOf(screen);
    const auto press = [&](const std::string& part) {
        server.press(std::to_string(requireItem(screen, partWith(screen, part)).at("value").get<int>()));
    };
    if (kind == "single") return press("right");
    if (kind == "true_false") return server.press("1");
    if (kind == "multiple") {
        press("right");
        press("right too");
    } else if (kind == "matching") {
        press("belongs to A");
        press("belongs to B");
    } else if (kind == "ordering") {
        // Each item is taken up where it is, and put where it belongs.
        int place = 0;
        for (const char* id : {"item-first", "item-second"}) {
            ++place;
            const Screen now = awaitItem(game, id);
            const int at = requireItem(now, id).at("value");
            if (at == place) continue;
            server.press(std::to_string(at));
            server.press(std::to_string(place));
            game.await("an item in its place", [&](const Screen& each) {
                return each.at("settled") && requireItem(each, id).at("value") == place;
            });
        }
    }
}

}  // namespace fourfold::testing
