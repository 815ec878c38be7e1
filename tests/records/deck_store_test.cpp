#include "records/deck_store.hpp"

#include <csignal>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "records/store_places.hpp"
#include "support/file_size_limit.hpp"
#include "support/temp_folder.hpp"

using namespace fourfold;
using namespace fourfold::records;
using testing::TempFolder;
namespace fs = std::filesystem;

namespace {

const core::Day day = core::dayOf(2026, 11, 25);

Mistake mistakeAt(const std::string& scene) {
    return {.key = {"orange", scene, "ask"},
            .digest = "0123456789abcdef",
            .choices = {"one"},
            .chosen = "push",
            .day = day};
}

std::vector<Missed> mistakes(std::initializer_list<std::string> scenes) {
    std::vector<Missed> all;
    for (const std::string& scene : scenes) all.push_back(mistakeAt(scene));
    return all;
}

DeckStore deckAt(const fs::path& path, PersonId person = {}) {
    return DeckStore(std::make_shared<AttemptStore>(path.string()), std::move(person));
}

}  // namespace

TEST_CASE("mistakes and answers are on the disk, in a folder made for them, and looking makes none") {
    const TempFolder folder;
    const auto path = folder.path() / "new/fourfold/records.sqlite";
    DeckStore deck = deckAt(path);
    CHECK(deck.read().entries.empty());
    CHECK(deck.fault() == nullptr);
    CHECK_FALSE(fs::exists(path));
    deck.add(mistakes({"doorway", "kitchen"}));
    deck.answer(mistakeAt("kitchen").key, "ask", {day.plus(1), true});
    CHECK(deck.fault() == nullptr);
    const Deck read = deckAt(path).read();
    REQUIRE(read.entries.size() == 2);
    CHECK(read.entries[0].decision()->key.scene == "doorway");
    CHECK(read.entries[1].answers == std::vector<DrillAnswer>{{day.plus(1), true}});
}

TEST_CASE("a mistake that stands in the deck just so is not added again, unless it was drilled since") {
    const TempFolder folder;
    const auto store = std::make_shared<AttemptStore>((folder.path() / "records.sqlite").string());
    DeckStore deck(store);
    deck.add(mistakes({"doorway"}));
    deck.add(mistakes({"doorway"}));
    CHECK(need(store->deckEvents({})).size() == 1);
    deck.answer(mistakeAt("doorway").key, "ask", {day.plus(1), true});
    deck.add(mistakes({"doorway"}));
    CHECK(need(store->deckEvents({})).size() == 3);
    CHECK(deck.read().entries.at(0).answers.empty());
}

TEST_CASE("many writers at once lose nothing of what they were told is kept, killed or not") {
    const TempFolder folder;
    const auto path = folder.path() / "records.sqlite";
    constexpr int writers = 6;
    constexpr int events = 20;
    std::vector<pid_t> children;
    for (int writer = 0; writer < writers; ++writer) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            DeckStore deck = deckAt(path);
            for (int i = 0; i < events; ++i) {
                deck.add(mistakes({"scene-" + std::to_string(writer) + "-" + std::to_string(i)}));
                if (deck.fault() != nullptr) ::_exit(1);
                // The last writer is killed in the middle of its work.
                if (writer == writers - 1 && i == events / 2) ::raise(SIGKILL);
            }
            ::_exit(0);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        CHECK((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));
    }
    CHECK(deckAt(path).read().entries.size() == (writers - 1) * events + events / 2 + 1);
    CHECK(integrityOf(path.string()) == "ok");
}

TEST_CASE("a folder that must not be written says so, and what could not be kept comes with its owner's next write") {
    const TempFolder folder;
    const auto closed = folder.path() / "closed";
    fs::create_directory(closed);
    fs::permissions(closed, fs::perms(0555));
    const auto store = std::make_shared<AttemptStore>((closed / "records.sqlite").string());
    DeckStore deck(store);
    {
        const testing::Unprivileged user;
        deck.add(mistakes({"doorway"}));
        REQUIRE(deck.fault() != nullptr);
        CHECK(deck.fault()->kind == SaveFault::Kind::notAllowed);
        // Nothing is lost while the program runs.
        CHECK(deck.read().entries.size() == 1);
    }
    fs::permissions(closed, fs::perms(0777));
    const PersonId li = need(store->person("Li", "")).id;
    deck.setPerson(li);
    CHECK(deck.read().entries.empty());
    deck.add(mistakes({"kitchen"}));
    deck.answer(mistakeAt("kitchen").key, "ask", {day.plus(1), true});
    CHECK(deck.fault() == nullptr);
    const Deck nobodys = deckAt(closed / "records.sqlite").read();
    REQUIRE(nobodys.entries.size() == 1);
    CHECK(nobodys.entries[0].decision()->key.scene == "doorway");
    CHECK(deckAt(closed / "records.sqlite", li).read().entries.at(0).answers.size() == 1);
}

TEST_CASE("without a home nothing is kept, and that is said when there is something to keep") {
    DeckStore deck = deckAt({});
    CHECK(deck.read().entries.empty());
    CHECK(deck.fault() == nullptr);
    deck.add(mistakes({"doorway"}));
    REQUIRE(deck.fault() != nullptr);
    CHECK(deck.fault()->kind == SaveFault::Kind::noHome);
    CHECK(deck.read().entries.size() == 1);
}

TEST_CASE("a deck that cannot be read is no empty deck") {
    const TempFolder folder;
    testing::writeText(folder.path() / "records.sqlite", std::string(5000, '?'));
    DeckStore deck = deckAt(folder.path() / "records.sqlite");
    CHECK(deck.read().entries.empty());
    REQUIRE(deck.fault() != nullptr);
    CHECK(deck.fault()->kind == SaveFault::Kind::damaged);
}

TEST_CASE("a full disk leaves the deck as it was, and what did not fit comes once there is room") {
    const TempFolder folder;
    const std::string path = (folder.path() / "records.sqlite").string();
    DeckStore deck = deckAt(path);
    deck.add(mistakes({"doorway"}));
    Mistake large = mistakeAt("kitchen");
    large.choices.assign(20'000, "a-choice");
    const std::vector<Missed> tooMuch{large};
    {
        const testing::FileSizeLimit limit(fs::file_size(path + "-wal") + 20'000);
        deck.add(tooMuch);
        REQUIRE(deck.fault() != nullptr);
        CHECK(deck.fault()->kind == SaveFault::Kind::full);
        CHECK(deckAt(path).read().entries.size() == 1);
    }
    deck.add(mistakes({"yard"}));
    CHECK(deck.fault() == nullptr);
    const Deck read = deckAt(path).read();
    REQUIRE(read.entries.size() == 3);
    CHECK(read.entries[1].decision()->choices.size() == 20'000);
    CHECK(integrityOf(path) == "ok");
}
