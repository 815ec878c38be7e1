#include "desk/conversation.hpp"

#include <doctest/doctest.h>

namespace fourfold::desk {
namespace {

constexpr core::Language en = core::Language::en;
constexpr core::Language zh = core::Language::zh;

// Three lines of ten, four and six letters. In Chinese they have two characters each.
class Talk {
public:
    Talk() : m_texts{text("0123456789"), text("four"), text("letter")} { talk.perform(lines(), false); }

    [[nodiscard]] std::vector<Utterance> lines() const {
        std::vector<Utterance> lines;
        for (const core::Text& each : m_texts)
            lines.push_back({.speaker = scenario::Narrator{}, .text = &each, .mood = {}, .scene = {}});
        return lines;
    }

    Conversation talk;

private:
    static core::Text text(const char* english) {
        core::Text text;
        text.en = english;
        text.zh = "两字";
        return text;
    }
    std::vector<core::Text> m_texts;
};

}  // namespace

TEST_CASE("a line is written out at the chosen speed, counted in characters") {
    Talk each;
    CHECK(each.talk.tick(0.25F, 8, en) == 2);
    CHECK(each.talk.shown() == 2);
    CHECK(each.talk.writing(en));
    CHECK(each.talk.tick(10, 8, en) == 8);
    CHECK_FALSE(each.talk.writing(en));
    CHECK(each.talk.tick(10, 8, en) == 0);
}

TEST_CASE("the length of a line is that in the language on the screen") {
    Talk each;
    each.talk.tick(0.25F, 8, zh);
    CHECK_FALSE(each.talk.writing(zh));
    CHECK(each.talk.writing(en));
}

TEST_CASE("speed 0 writes the whole line at once") {
    Talk each;
    CHECK(each.talk.tick(0, 0, en) == 10);
    CHECK_FALSE(each.talk.writing(en));
}

TEST_CASE("going on completes the line first, then takes the next one, and stops after the last") {
    Talk each;
    const std::size_t first = each.talk.number();
    CHECK(each.talk.goOn(en));
    CHECK_FALSE(each.talk.writing(en));
    CHECK(each.talk.number() == first);
    CHECK(each.talk.goOn(en));
    CHECK(each.talk.number() == first + 1);
    CHECK(each.talk.current()->text->en == "four");
    CHECK(each.talk.shown() == 0);
    CHECK_FALSE(each.talk.done(en));
    CHECK(each.talk.goOn(en));
    CHECK(each.talk.goOn(en));
    CHECK(each.talk.goOn(en));
    CHECK(each.talk.done(en));
    CHECK_FALSE(each.talk.goOn(en));
}

TEST_CASE("skipping goes to the end of the last line") {
    Talk each;
    each.talk.finish();
    CHECK(each.talk.current()->text->en == "letter");
    CHECK(each.talk.done(en));
}

TEST_CASE("lines of a resumed play stand at their end") {
    Talk each;
    each.talk.perform(each.lines(), true);
    CHECK(each.talk.done(en));
    each.talk.perform({}, false);
    CHECK(each.talk.current() == nullptr);
    CHECK(each.talk.done(en));
}

TEST_CASE("a person's mood is the last one shown up to the present line") {
    const core::Text text{};
    const scenario::PersonId person(0);
    Conversation talk;
    talk.perform({{.speaker = person, .text = &text, .mood = scenario::Mood::wary, .scene = {}},
                  {.speaker = scenario::PersonId(1), .text = &text, .mood = scenario::Mood::upset, .scene = {}},
                  {.speaker = person, .text = &text, .mood = scenario::Mood::pleased, .scene = {}}},
                 false);
    CHECK(talk.moodOf(person) == scenario::Mood::wary);
    CHECK_FALSE(talk.moodOf(scenario::PersonId(1)).has_value());
    talk.goOn(en);
    talk.goOn(en);
    CHECK(talk.moodOf(person) == scenario::Mood::pleased);
}

}  // namespace fourfold::desk
