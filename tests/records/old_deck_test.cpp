#include "records/old_deck.hpp"

#include <chrono>
#include <csignal>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "records/store_places.hpp"
#include "support/temp_folder.hpp"

using namespace fourfold;
using namespace fourfold::records;
using testing::readText;
using testing::TempFolder;
using testing::writeText;
namespace fs = std::filesystem;

namespace {

const core::Day day = core::dayOf(2026, 11, 25);

// As the versions wrote them that kept the deck in a file.
const std::string mistakeLine = R"({"format":1,"mistake":{"scenario":"orange","scene":"doorway","best":"ask-hua","digest":"0123",)"
                                R"("choices":["greet","wait"],"chosen":"cut","day":"2026-11-25"}})"
                                "\n";
const std::string answerLine = R"({"format":1,"answer":{"scenario":"orange","scene":"doorway","best":"ask-hua","chosen":"ask-hua",)"
                               R"("right":true,"day":"2026-11-26"}})"
                               "\n";
const std::string questionLine = R"({"format":1,"question":{"bank":"basics","question":"six-steps","digest":"77","chosen":"return",)"
                                 R"("day":"2026-11-20"}})"
                                 "\n";
const std::string missedLine = R"({"format":1,"answer":{"bank":"basics","question":"six-steps","chosen":"status","right":false,)"
                               R"("day":"2026-11-21"}})"
                               "\n";
const std::string all = mistakeLine + answerLine + questionLine + missedLine;

struct Home {
    TempFolder folder;
    fs::path file = folder.path() / "deck.jsonl";
    std::string place = (folder.path() / "records.sqlite").string();
    AttemptStore store{place};

    explicit Home(const std::string& text = all) { writeText(file, text); }

    TakenDeck take(const Person& person = {}) { return need(takeOverDeck(file, person, store)); }
    Deck deck(const std::string& person = {}) { return deckOf(need(store.deckEvents(person))); }
};

}  // namespace

TEST_CASE("an old deck is read as it was written, in the order of its lines") {
    const OldDeck old = parseOldDeck(all);
    CHECK(old.unreadable == 0);
    REQUIRE(old.events.size() == 4);
    const DeckKey doorway{"orange", "doorway", "ask-hua"};
    const QuestionKey steps{"basics", "six-steps"};
    CHECK(std::get<Mistake>(old.events[0].what) == Mistake{doorway, "0123", {"greet", "wait"}, "cut", day});
    CHECK(std::get<Drilled>(old.events[1].what) == Drilled{doorway, "ask-hua", {day.plus(1), true}});
    CHECK(std::get<MissedQuestion>(old.events[2].what) == MissedQuestion{steps, "77", "return", day.plus(-5)});
    CHECK(std::get<Drilled>(old.events[3].what) == Drilled{steps, "status", {day.plus(-4), false}});
    for (std::size_t i = 1; i < old.events.size(); ++i) CHECK(old.events[i].at > old.events[i - 1].at);
    // The same lines always give the same events, also when more have come; the same line twice gives two.
    CHECK(parseOldDeck(all + answerLine).events[3] == old.events[3]);
    CHECK(parseOldDeck(all + missedLine).events[4].id != old.events[3].id);
    CHECK(parseOldDeck("").events.empty());
    CHECK(parseOldDeck("\n\n").unreadable == 0);
}

TEST_CASE("lines of an old deck that make no sense are passed over, and those around them stand") {
    const std::string torn = mistakeLine.substr(0, mistakeLine.size() / 2) + "\n";
    for (const std::string& bad :
         {torn, std::string("no json\n"), std::string("[1]\n"), std::string("{\"format\":2,\"mistake\":{}}\n"),
          std::string("{\"format\":1,\"mistake\":{\"scenario\":7}}\n"), std::string("{\"format\":1,\"question\":{\"bank\":\"a\"}}\n"),
          std::string("{\"format\":1,\"question\":7}\n"), std::string("{\"format\":1}\n"),
          std::string("{\"format\":1,\"answer\":{\"scenario\":\"a\",\"scene\":\"b\",\"best\":\"c\",\"right\":1,\"day\":\"2026-11-25\"}}\n"),
          std::string("{\"format\":1,\"mistake\":{\"scenario\":\"a\",\"scene\":\"b\",\"best\":\"c\",\"digest\":\"d\",\"choices\":[1],"
                      "\"chosen\":\"e\",\"day\":\"2026-11-25\"}}\n"),
          std::string("\xff\xfe\n"), std::string(1, '\0') + "\n", std::string(100'000, '[') + "\n"}) {
        CAPTURE(bad);
        const OldDeck deck = parseOldDeck(mistakeLine + bad + questionLine);
        CHECK(deck.events.size() == 2);
        CHECK(deck.unreadable == 1);
    }
    CHECK(parseOldDeck(mistakeLine + answerLine.substr(0, 40)).unreadable == 1);
}

TEST_CASE("an old deck is taken over whole, once, and its file kept") {
    Home home;
    const TakenDeck taken = home.take();
    CHECK(taken.events == 4);
    CHECK(taken.kept == home.folder.path() / "deck-in-records.jsonl");
    CHECK(readText(taken.kept) == all);
    CHECK_FALSE(fs::exists(home.file));
    const Deck deck = home.deck();
    REQUIRE(deck.entries.size() == 2);
    CHECK(deck.entries[0].answers == std::vector<DrillAnswer>{{day.plus(1), true}});
    CHECK(home.take().kept.empty());

    // Killed before the file had its new name, and an older version has gone on with it since: what is new comes once.
    fs::rename(taken.kept, home.file);
    writeText(home.file, all + answerLine);
    CHECK(need(takeOverDeck(home.file, {.id = {}, .name = "Li", .className = ""}, home.store)).events == 5);
    CHECK(need(home.store.deckEvents("")).size() == 4);
    CHECK(home.deck().entries.size() == 2);
    CHECK(need(home.store.deckEvents(need(home.store.person("Li", "")).id)).size() == 1);

    // Another file does not take the place of the one that was kept.
    writeText(home.file, questionLine);
    CHECK(home.take().kept == home.folder.path() / "deck-in-records-2.jsonl");
    CHECK(need(home.store.deckEvents("")).size() == 5);
}

TEST_CASE("an old deck becomes that of the person in force") {
    Home home;
    const Person li{.id = {}, .name = "李雷", .className = "三班"};
    CHECK(home.take(li).events == 4);
    CHECK(home.deck().entries.empty());
    CHECK(home.deck(need(home.store.person("李雷", "三班")).id).entries.size() == 2);
}

TEST_CASE("lines without sense stay in the file that is kept, and no store is made for them alone") {
    Home home("torn {\n{\"format\":9}\n");
    const TakenDeck taken = home.take();
    CHECK(taken.unreadable == 2);
    CHECK(readText(taken.kept) == "torn {\n{\"format\":9}\n");
    CHECK_FALSE(fs::exists(home.place));
}

TEST_CASE("an old deck stays where it is when the store cannot take it, or when it is none") {
    Home home;
    writeText(home.place, std::string(5000, '?'));
    auto taken = takeOverDeck(home.file, {}, home.store);
    REQUIRE(std::holds_alternative<SaveFault>(taken));
    CHECK(std::get<SaveFault>(taken).kind == SaveFault::Kind::damaged);
    CHECK(readText(home.file) == all);

    for (const bool isPipe : {false, true}) {
        fs::remove(home.file);
        if (isPipe) REQUIRE(::mkfifo(home.file.c_str(), 0600) == 0);
        if (!isPipe) fs::create_directory(home.file);
        taken = takeOverDeck(home.file, {}, home.store);
        REQUIRE(std::holds_alternative<SaveFault>(taken));
        CHECK(std::get<SaveFault>(taken).path == home.file);
        CHECK(fs::exists(home.file));
    }
    CHECK(need(takeOverDeck(home.folder.path() / "nowhere/deck.jsonl", {}, home.store)).kept.empty());
    CHECK(need(takeOverDeck({}, {}, home.store)).kept.empty());
}

TEST_CASE("several programs that take over one deck, killed or not, neither lose nor double any of it") {
    std::string text = all;
    for (int i = 0; i < 200; ++i) {
        std::string line = mistakeLine;
        text += line.replace(line.find("doorway"), 7, "scene-" + std::to_string(i));
    }
    Home home(text);
    const auto begin = [&] {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child != 0) return child;
        AttemptStore store(home.place);
        const auto taken = takeOverDeck(home.file, {}, store);
        ::_exit(std::holds_alternative<SaveFault>(taken) ? 1 : 0);
    };
    std::vector<pid_t> children;
    for (int i = 0; i < 12; ++i) {
        children.push_back(begin());
        // At whatever it is doing by then.
        const auto end = std::chrono::steady_clock::now() + std::chrono::microseconds(300 * i);
        while (std::chrono::steady_clock::now() < end) {
        }
        ::kill(children.back(), SIGKILL);
    }
    for (int i = 0; i < 3; ++i) children.push_back(begin());
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        CHECK((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));
    }
    CHECK(need(home.store.deckEvents("")).size() == 204);
    CHECK_FALSE(fs::exists(home.file));
    CHECK(readText(home.folder.path() / "deck-in-records.jsonl") == text);
    CHECK(integrityOf(home.place) == "ok");
}
