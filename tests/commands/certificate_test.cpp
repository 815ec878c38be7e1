#include <cstdint>
#include <filesystem>

#include <doctest/doctest.h>

#include "records/attempt_store.hpp"
#include "records/store_places.hpp"
#include "support/process.hpp"
#include "support/text.hpp"

using namespace fourfold;
using namespace fourfold::testing;
namespace fs = std::filesystem;

namespace {

// A home whose store holds exams on "key-account-final".
class Exams {
public:
    Exams() { fs::create_directories(home.records().parent_path()); }

    // Adds an attempt that ended with an outcome, in the form of outcomeText().
    void add(const std::string& id, const std::string& name, const std::string& className, const std::string& outcome) {
        records::AttemptStore store(home.records().string());
        const auto person = store.person(name, className);
        const records::AttemptHeader header{.id = records::AttemptId(id),
                                            .person = person.value().id,
                                            .kind = records::AttemptKind::quiz,
                                            .subject = "key-account-final",
                                            .digest = "1",
                                            .version = {},
                                            .mode = engine::Mode::exam,
                                            .program = "1",
                                            .started = core::momentOf(1'762'000'000'000)};
        const std::vector<records::Move> moves{{.what = records::Move::End{{}, outcome},
                                                .at = core::momentOf(1'762'000'000'000),
                                                .elapsed = core::durationOf(1000)}};
        REQUIRE_FALSE(store.write(header, 0, moves));
    }

    [[nodiscard]] Ended certify(const std::string& name, const std::string& file,
                                const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments{"quiz", "key-account-final", "--person", name, "--certificate", path(file)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return home.run(arguments);
    }
    [[nodiscard]] std::string path(const std::string& file) const { return (home.path() / file).string(); }
    [[nodiscard]] std::string text(const std::string& file) const { return readText(home.path() / file); }

    ProgramHome home;
};

// A number of four bytes, the highest byte first.
std::uint32_t numberAt(const std::string& bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes.at(i));
    return number;
}

}  // namespace

TEST_CASE("the best passed exam gives a page in either language, and no file is overwritten") {
    Exams exams;
    exams.add("a-low", "李雷", "三班", "done 70/1 passed");
    exams.add("b-best", "李雷", "三班", "done 185/2 passed");
    exams.add("c-failed", "李雷", "三班", "done 99/1 failed");
    const Ended english = exams.certify("李雷", "en.html", {"--lang", "en"});
    CAPTURE(english.err);
    REQUIRE(english.code == 0);
    CHECK(contains(english.out, "en.html"));
    const std::string page = exams.text("en.html");
    CHECK(fs::status(exams.path("en.html")).permissions() == fs::perms(0600));
    CHECK(contains(page, "This is to certify that"));
    CHECK(contains(page, ">李雷</text>"));
    CHECK(contains(page, ">92.5%</text>"));
    // The records show the same code, which ties the certificate to the closed attempt.
    CHECK(contains(page, "Exam record b-best, code "));
    const std::string code = page.substr(page.find("b-best, code ") + 13, 19);
    const std::string shown = exams.home.run({"records", "show", "b-best", "--lang", "en"}).out;
    CHECK_MESSAGE(contains(shown, "changed since; code " + code), shown);
    CHECK(contains(exams.home.run({"records", "--json", "show", "b-best"}).out, "\"code\": \"" + code + '"'));
    CHECK(contains(page, "1 November 2025"));
    CHECK(exams.certify("李雷", "zh.html", {"--lang", "zh", "--class", "三班"}).code == 0);
    CHECK(contains(exams.text("zh.html"), "兹证明"));
    CHECK(contains(exams.text("zh.html"), "2025年11月1日"));
    CHECK_FALSE(contains(exams.text("zh.html"), "certificate."));

    const Ended again = exams.certify("李雷", "en.html", {"--lang", "zh"});
    CHECK(again.code == 1);
    CHECK(contains(again.err, "en.html"));
    CHECK(exams.text("en.html") == page);
}

TEST_CASE("a certificate as PNG is A4 at 300 dots per inch, whatever the name contains" * doctest::test_suite("slow")) {
    Exams exams;
    const std::vector<std::string> names{"Li Lei", "<script>alert(1)</script>&\"'", "bell\x07\x1b[31m\u202Egpj\uFFFE",
                                         "😀👩‍👩‍👧‍👦", std::string(10'000, 'W')};
    for (std::size_t i = 0; i < names.size(); ++i) {
        CAPTURE(i);
        const std::string file = std::to_string(i) + ".png";
        exams.add("exam-" + std::to_string(i), names[i], "A", "done 90/1 passed");
        const Ended ended = exams.certify(names[i], file);
        CAPTURE(ended.err);
        REQUIRE(ended.code == 0);
        const std::string png = exams.text(file);
        CHECK(png.substr(1, 3) == "PNG");
        CHECK(numberAt(png, 16) == 3508);
        CHECK(numberAt(png, 20) == 2480);
    }
    exams.home.variables["PATH"] = "/nonexistent";
    const Ended missing = exams.certify("Li Lei", "missing.png");
    CHECK(missing.code == 1);
    CHECK(contains(missing.err, "librsvg2-bin"));
    CHECK_FALSE(fs::exists(exams.path("missing.png")));
}

TEST_CASE("there is no certificate without a passed exam, for an unclear name, or for a changed record") {
    Exams exams;
    const Ended empty = exams.certify("Ann", "a.html");
    CHECK(empty.code == 1);
    CHECK(contains(empty.err, "Ann has not passed the exam 'key-account-final'"));
    exams.add("failed", "Ann", "A", "done 20/1 failed");
    CHECK(exams.certify("Ann", "a.html").code == 1);

    exams.add("bob-1", "Bob", "A", "done 90/1 passed");
    exams.add("bob-2", "Bob", "", "done 80/1 passed");
    const Ended several = exams.certify("Bob", "b.html");
    CHECK(several.code == 1);
    CHECK(contains(several.err, "--class"));
    CHECK(exams.certify("Bob", "b.html", {"--class", "A"}).code == 0);

    records::runSql(exams.home.records().string(),
                    "UPDATE attempt SET score_numerator = 100, passed = 1 WHERE id = 'failed'");
    records::runSql(exams.home.records().string(),
                    "UPDATE move SET value = 'done 100/1 passed' WHERE attempt = 'failed'");
    const Ended forged = exams.certify("Ann", "a.html");
    CHECK(forged.code == 1);
    CHECK(contains(forged.err, "was changed after it was closed"));
    CHECK_FALSE(fs::exists(exams.path("a.html")));
    CHECK(contains(exams.home.run({"records", "show", "failed"}).out, "and changed since"));

    // From another store, such as the store of the whole class.
    const std::string store = exams.path("class.sqlite");
    REQUIRE(exams.home.run({"records", "backup", store}).code == 0);
    fs::remove(exams.home.records());
    CHECK(exams.certify("Bob", "d.html", {"--class", "A"}).code == 1);
    CHECK(exams.certify("Bob", "d.html", {"--class", "A", "--store", store}).code == 0);

    CHECK(exams.certify("Bob", "b.pdf").code == 2);
    CHECK(exams.certify("Bob", "c.html", {"--json"}).code == 2);
    CHECK(exams.home.run({"quiz", "key-account-final", "--certificate", exams.path("c.html")}).code == 2);
}
