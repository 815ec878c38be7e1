// Versions of scenarios and banks that the store keeps.
#include <doctest/doctest.h>

#include "quiz/sample_bank.hpp"
#include "records/quiz_session.hpp"
#include "records/store_places.hpp"
#include "support/temp_folder.hpp"
#include "system/digest.hpp"

namespace fourfold::records {
namespace {

using testing::TempFolder;

constexpr core::Moment at{core::Duration{1'000'000}};

// Reads banks whose bytes are "sample N": the sample bank with N minutes for its exam.
std::shared_ptr<const quiz::Bank> readSample(const KeptVersion& version) {
    if (!version.bytes.starts_with("sample ")) return nullptr;
    auto bank = std::make_shared<quiz::Bank>(testing::sampleBank());
    bank->id = "sample";
    bank->bytes = version.bytes;
    bank->digest = system::digestOf(version.bytes);
    bank->exam = {.minutes = std::stoi(version.bytes.substr(7)), .tries = 2, .draw = {}, .secondChance = {}};
    return bank;
}

std::shared_ptr<const quiz::Bank> sample(int minutes) {
    return readSample(
        {.kind = AttemptKind::quiz, .subject = {}, .digest = {}, .bytes = "sample " + std::to_string(minutes)});
}

struct Shelter {
    TempFolder folder;
    std::string path = (folder.path() / "records.sqlite").string();

    [[nodiscard]] std::shared_ptr<AttemptStore> store() const {
        auto store = std::make_shared<AttemptStore>(path);
        store->readVersionsWith({.scenario = {}, .bank = readSample});
        return store;
    }
};

QuizSession entered(const std::shared_ptr<AttemptStore>& store, const Person& person,
                    const std::shared_ptr<const quiz::Bank>& bank, quiz::Mode mode = quiz::Mode::exam) {
    return std::get<QuizSession>(QuizSession::enter(store, bank, {.person = person, .mode = mode, .seed = 1}));
}

}  // namespace

TEST_CASE("a kept version is found by its digest, by that of earlier programs, and by none") {
    const Shelter place;
    const auto store = place.store();
    const std::array versions{versionOf(*sample(20)), versionOf(*sample(30))};
    need(store->keepVersions(versions, at));
    need(store->keepVersions(versions, at));
    CHECK(need(store->versions()).size() == 2);
    const core::Digest digest = sample(20)->digest;
    REQUIRE(store->bank("sample", digest.text) != nullptr);
    CHECK(store->bank("sample", digest.text)->exam.minutes == 20);
    CHECK(store->bank("sample", digest.former)->exam.minutes == 20);
    CHECK(store->bank("sample", {}) != nullptr);
    CHECK(store->bank("sample", "0123") == nullptr);
    CHECK(store->bank("other", digest.text) == nullptr);
    CHECK(store->scenario("sample", digest.text) == nullptr);
    CHECK(store->keeps(AttemptKind::quiz, "sample", digest.text));
    CHECK_FALSE(store->keeps(AttemptKind::play, "sample", digest.text));
    // Without a reader there is nothing to read it with.
    CHECK(AttemptStore(place.path).bank("sample", digest.text) == nullptr);
}

TEST_CASE("a kept file that somebody has changed is no version, is named, and is not merged") {
    const Shelter place;
    const auto store = place.store();
    const std::array versions{versionOf(*sample(20))};
    need(store->keepVersions(versions, at));
    CHECK(need(store->checkChains()).empty());
    const std::string digest = sample(20)->digest.text;
    const auto isFound = [&](const char* change, const char* undo) {
        CAPTURE(change);
        runSql(place.path, change);
        CHECK(store->bank("sample", digest) == nullptr);
        const auto findings = need(store->checkChains());
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].kind == ChainFinding::Kind::edited);
        CHECK(findings[0].about == ChainFinding::About::version);
        const Shelter other;
        const Merged merged = need(other.store()->merge(*store));
        CHECK(merged.refused.size() == 1);
        CHECK(need(other.store()->versions()).empty());
        runSql(place.path, undo);
    };
    isFound("UPDATE version SET content = 'sample 200'", "UPDATE version SET content = 'sample 20'");
    isFound("UPDATE version SET former = '0123456789abcdef'",
            ("UPDATE version SET former = '" + sample(20)->digest.former + "'").c_str());
    CHECK(store->bank("sample", digest) != nullptr);
    // The row of another bank.
    runSql(place.path, "UPDATE version SET subject = 'other'");
    CHECK(store->bank("other", digest) == nullptr);
}

TEST_CASE("a merge brings the versions that the other store keeps") {
    const Shelter place;
    const Shelter other;
    {
        const auto there = other.store();
        const Person li = need(there->person("Li", "A"));
        QuizSession session = entered(there, li, sample(20));
        CHECK(session.apply(quiz::event::HandedIn{}) == quiz::Refusal::none);
        need(place.store()->merge(*there));
        need(place.store()->merge(*there));
    }
    CHECK(need(place.store()->versions()).size() == 1);
    CHECK(place.store()->bank("sample", sample(20)->digest.text) != nullptr);
    CHECK(need(place.store()->checkChains()).empty());
}

TEST_CASE("an exam and practice go on in the version in which they began, after the bank has changed") {
    for (const quiz::Mode mode : {quiz::Mode::exam, quiz::Mode::practice}) {
        const Shelter place;
        const Person li = need(place.store()->person("Li", "A"));
        {
            QuizSession begun = entered(place.store(), li, sample(20), mode);
            for (std::size_t i = 0; i < begun.sitting().paper().size(); ++i) {
                const auto* asked = std::get_if<quiz::TrueFalse>(&begun.sitting().question(i).task);
                if (asked == nullptr) continue;
                CHECK(begun.apply(quiz::event::Answered{i, quiz::Said{asked->answer}}) == quiz::Refusal::none);
                break;
            }
        }
        const auto store = place.store();
        QuizSession session = entered(store, li, sample(30), mode);
        CHECK(session.wentOn());
        CHECK(session.bank().exam.minutes == 20);
        CHECK(session.header().digest == sample(20)->digest.text);
        if (mode == quiz::Mode::practice) continue;
        CHECK(need(standingOf(*store, li, sample(30))).begun == 1);
        CHECK(session.apply(quiz::event::HandedIn{}) == quiz::Refusal::none);
        const ExamStanding standing = need(standingOf(*store, li, sample(30)));
        CHECK_FALSE(standing.open);
        REQUIRE(standing.last);
        // The next try is on the new version.
        CHECK(entered(store, li, sample(30)).bank().exam.minutes == 30);
        const auto lookedBack =
            QuizSession::lookBack(*store, bankOf(*store, standing.last->header, sample(30)), *standing.last);
        REQUIRE(lookedBack);
    }
}

TEST_CASE("an exam of an earlier program goes on, and its version is kept from then on") {
    const Shelter place;
    const auto store = place.store();
    const Person li = need(store->person("Li", "A"));
    const core::Digest digest = sample(20)->digest;
    { static_cast<void>(entered(store, li, sample(20))); }
    runSql(place.path, "DELETE FROM version");
    runSql(place.path, "UPDATE attempt SET digest = '" + digest.former + "'");
    CHECK(need(standingOf(*store, li, sample(30))).open == std::nullopt);  // that version is nowhere
    {
        QuizSession session = entered(place.store(), li, sample(20));
        CHECK(session.wentOn());
        CHECK(session.apply(quiz::event::Flagged{0, true}) == quiz::Refusal::none);
    }
    CHECK(place.store()->bank("sample", digest.former) != nullptr);
    CHECK(entered(place.store(), li, sample(30)).wentOn());
}

}  // namespace fourfold::records
