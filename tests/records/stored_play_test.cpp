#include "records/stored_play.hpp"

#include <string>

#include <doctest/doctest.h>

#include "core/random.hpp"

using namespace fourfold;
using records::PlayEnd;
using records::PlayHeader;

namespace {

const PlayHeader header{.scenario = "orange",
                        .digest = "0123456789abcdef",
                        .seed = 18446744073709551615U,
                        .mode = engine::Mode::exam,
                        .language = core::Language::zh,
                        .started = 1767225600};
const PlayEnd won{
    .ending = "ending-won", .result = scenario::Result::won, .score = engine::Fraction{9250, 100}, .pass = true, .redLine = false};

}  // namespace

TEST_CASE("a stored play reads back as it was written") {
    const std::string text = lineOf(header) + records::choiceLine("ask-hua") + records::choiceLine("ask-ming") +
                             records::rollBackLine(1) + records::choiceLine("listen") + lineOf(won);
    const auto play = records::parsePlay(text);
    REQUIRE(play);
    CHECK(play->header == header);
    CHECK(play->choices == std::vector<std::string>{"ask-hua", "listen"});
    REQUIRE(play->end);
    CHECK(*play->end == won);
    CHECK(play->size == text.size());
}

TEST_CASE("a play without a score reads back too") {
    PlayEnd unscored = won;
    unscored.score.reset();
    const auto play = records::parsePlay(lineOf(header) + lineOf(unscored));
    REQUIRE(play);
    CHECK(play->end == unscored);
}

TEST_CASE("a rollback after the end opens the play again") {
    const auto play =
        records::parsePlay(lineOf(header) + records::choiceLine("a") + lineOf(won) + records::rollBackLine(0));
    REQUIRE(play);
    CHECK(play->choices.empty());
    CHECK_FALSE(play->end);
}

TEST_CASE("a play may go on in other versions of its scenario, each named in turn") {
    std::string text = lineOf(header) + records::choiceLine("a") + records::choiceLine("b");
    CHECK(records::parsePlay(text)->digest == header.digest);
    text += records::versionLine("second", 1) + records::choiceLine("c") + lineOf(won) + records::versionLine("third", 2);
    const auto play = records::parsePlay(text);
    REQUIRE(play);
    CHECK(play->header.digest == header.digest);
    CHECK(play->digest == "third");
    CHECK(play->choices == std::vector<std::string>{"a", "c"});
    CHECK_FALSE(play->end);
    // One that keeps more choices than there are makes no sense, nor what follows it.
    const auto damaged = records::parsePlay(text + records::versionLine("fourth", 3) + records::choiceLine("d"));
    CHECK(damaged->digest == "third");
    CHECK(damaged->choices.size() == 2);
}

TEST_CASE("a torn last line is dropped wherever it was cut") {
    const std::string whole = lineOf(header) + records::choiceLine("first");
    const std::string last = records::choiceLine("second");
    for (std::size_t cut = 0; cut < last.size(); ++cut) {
        const auto play = records::parsePlay(whole + last.substr(0, cut));
        REQUIRE(play);
        CHECK(play->choices == std::vector<std::string>{"first"});
        CHECK(play->size == whole.size());
    }
}

TEST_CASE("a header that is torn or makes no sense is no play") {
    const std::string good = lineOf(header);
    CHECK_FALSE(records::parsePlay(good.substr(0, good.size() - 1)));
    CHECK_FALSE(records::parsePlay(""));
    CHECK_FALSE(records::parsePlay("\n\n"));
    CHECK_FALSE(records::parsePlay("[1,2]\n"));
    CHECK_FALSE(records::parsePlay("{}\n"));
    CHECK_FALSE(records::parsePlay(
        R"({"format":2,"scenario":"a","digest":"b","seed":1,"mode":"exam","language":"en","started":1})"
        "\n"));
    CHECK_FALSE(records::parsePlay(
        R"({"format":1,"scenario":"a","digest":"b","seed":-1,"mode":"exam","language":"en","started":1})"
        "\n"));
    CHECK_FALSE(records::parsePlay(
        R"({"format":1,"scenario":"a","digest":"b","seed":1,"mode":"easy","language":"en","started":1})"
        "\n"));
    CHECK(records::parsePlay(
        R"({"format":1,"scenario":"a","digest":"b","seed":1,"mode":"exam","language":"en","started":1})"
        "\n"));
}

TEST_CASE("what follows a line that makes no sense is not trusted") {
    const std::string begin = lineOf(header) + records::choiceLine("a");
    const auto after = [&](const std::string& line) {
        return records::parsePlay(begin + line + "\n" + records::choiceLine("b"));
    };
    for (const char* line :
         {"", "null", "7", "\"x\"", "[]", "{\"choice\":7}", "{\"rollback\":-1}", "{\"rollback\":2}",
          "{\"rollback\":99999999999999999999}", "{\"end\":[]}", "{\"end\":{\"ending\":\"x\"}}",
          "{\"end\":{\"ending\":\"x\",\"result\":\"won\",\"score\":[1,0],\"pass\":true,\"red_line\":false}}",
          "{\"end\":{\"ending\":\"x\",\"result\":\"won\",\"score\":[101,1],\"pass\":true,\"red_line\":false}}",
          "{\"end\":{\"ending\":\"x\",\"result\":\"drawn\",\"score\":[1,1],\"pass\":true,\"red_line\":false}}"}) {
        CAPTURE(line);
        const auto play = after(line);
        REQUIRE(play);
        CHECK(play->choices == std::vector<std::string>{"a"});
        CHECK_FALSE(play->end);
        CHECK(play->size == begin.size());
    }
}

TEST_CASE("random damage never crashes the reader") {
    const std::string good = lineOf(header) + records::choiceLine("ask-hua") + records::rollBackLine(0) +
                             records::choiceLine("ask-ming") + lineOf(won);
    core::Random random(7);
    int readable = 0;
    for (int round = 0; round < 5000; ++round) {
        std::string text = good;
        const std::uint32_t changes = 1 + random.below(8);
        for (std::uint32_t i = 0; i < changes; ++i) {
            text[random.below(static_cast<std::uint32_t>(text.size()))] = static_cast<char>(random.below(256));
        }
        const auto play = records::parsePlay(text);
        if (!play) continue;
        ++readable;
        CHECK(play->size <= text.size());
        CHECK(play->choices.size() <= 2);
    }
    CHECK(readable > 0);
}

TEST_CASE("nesting without end is no play and no crash") {
    CHECK_FALSE(records::parsePlay(std::string(1'000'000, '[') + "\n"));
    const auto play = records::parsePlay(lineOf(header) + std::string(1'000'000, '[') + "\n");
    REQUIRE(play);
    CHECK(play->choices.empty());
}
