#include <algorithm>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "core/utf8.hpp"
#include "scenario/text_budget.hpp"
#include "support/scenario_builder.hpp"
#include "ui/headless.hpp"
#include "ui/screens/play_talk.hpp"
#include "ui/text_layout.hpp"

// Tests that a text within its budget fits the smallest window, drawn as on the play screen.
namespace fourfold::ui {
namespace {

using core::Language;
using testing::Headless;

// Ordinary words, `length` characters long.
std::string words(Language language, std::size_t length) {
    const std::string_view sentence = language == Language::zh ? "货梯锁了，谁也别往上搬箱子。"
                                                               : "Nobody takes boxes up before I have the key again. ";
    std::string text;
    while (core::codePoints(text) < length) text += sentence;
    return text.substr(0, offsetOf(text, length));
}

// The talk in a window of 1024x640: a line, and four choices beside it.
std::vector<Item> drawn(Language language, std::size_t lineLength, std::size_t choiceLength) {
    testing::ScenarioBuilder builder;
    const auto person = builder.person("li");
    for (const char* id : {"a", "b", "c", "d"}) {
        core::Text& text = builder.choice("door", id, "out").text;
        text.en = words(Language::en, choiceLength);
        text.zh = words(Language::zh, choiceLength);
    }
    builder.ending("out");
    const engine::CompiledScenario compiled(builder.build());
    const engine::Play play(compiled, 1, engine::Mode::practice);
    core::Text line;
    line.en = words(Language::en, lineLength);
    line.zh = words(Language::zh, lineLength);
    desk::Conversation talk;
    talk.perform({{.speaker = person, .text = &line, .mood = {}, .scene = {}}}, true);

    Headless window({.width = 1024, .height = 640, .latin = language == Language::en}, language);
    for (int frame = 0; frame < 2; ++frame) {
        window.frame({}, [&](Page& page) {
            const PlayView view{.play = play,
                                .place = {},
                                .stage = {},
                                .conversation = talk,
                                .most = {},
                                .told = {},
                                .notice = {},
                                .fault = {}};
            Rect rest = page.area;
            rest.cutTop(page.theme.row(58));
            const float margin = page.theme.px(16);
            static_cast<void>(drawTalk(page, view, talkRect(page, view, rest.inset(margin, margin))));
        });
    }
    return window.memory.items;
}

bool scrolls(const std::vector<Item>& items) {
    return std::ranges::any_of(items, [](const Item& item) { return !item.scrollArea.empty(); });
}

}  // namespace

TEST_CASE("a line within the budget stands whole beside four short choices, one far beyond it does not") {
    for (const Language language : core::languages) {
        CAPTURE(core::code(language));
        const scenario::TextBudget budget = scenario::textBudget(language);
        CHECK_FALSE(scrolls(drawn(language, budget.line, 20)));
        CHECK(scrolls(drawn(language, 2 * budget.line, 20)));
    }
}

TEST_CASE("a choice within the budget takes two rows at most, one far beyond it more") {
    for (const Language language : core::languages) {
        CAPTURE(core::code(language));
        const auto tallest = [&](std::size_t length) {
            float height = 0;
            for (const Item& item : drawn(language, 20, length)) {
                if (item.kind == ItemKind::choice) height = std::max(height, item.rect.h);
            }
            return height;
        };
        const float oneRow = tallest(20);
        const std::size_t most = scenario::textBudget(language).choice;
        Headless window({.width = 1024, .height = 640, .latin = language == Language::en}, language);
        const float row = window.theme().font(TextStyle::body).lineHeight;
        CHECK(tallest(most) > oneRow);
        CHECK(tallest(most) <= oneRow + row);
        CHECK(tallest(2 * most) > oneRow + row);
    }
}

}  // namespace fourfold::ui
