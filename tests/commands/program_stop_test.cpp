#include "commands/program_stop.hpp"

#include <filesystem>

#include <doctest/doctest.h>

#include "records/attempt_store.hpp"
#include "support/built.hpp"
#include "support/process.hpp"
#include "support/text.hpp"
#include "yaml/strings_loader.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using Outcome = system::ProgramEnd::Outcome;
namespace fs = std::filesystem;

namespace {

// Replaces a program in a home by a shell script, which can use the programs of the tests.
void pretend(ProgramHome& home, const std::string& program, const std::string& script) {
    writeText(home.path() / program, "#!/bin/sh\n" + script + "\n");
    fs::permissions(home.path() / program, fs::perms::owner_all);
    home.variables["PATH"] = home.path().string() + ":/usr/bin:/bin";
}

// Adds a passed exam of Ann.
void addExam(const ProgramHome& home) {
    fs::create_directories(home.records().parent_path());
    records::AttemptStore store(home.records().string());
    const auto person = store.person("Ann", "A");
    const records::AttemptHeader header{.id = records::AttemptId("exam"),
                                        .person = person.value().id,
                                        .kind = records::AttemptKind::quiz,
                                        .subject = "key-account-final",
                                        .digest = "1",
                                        .version = {},
                                        .mode = engine::Mode::exam,
                                        .program = "1",
                                        .started = core::momentOf(1'762'000'000'000)};
    const std::vector<records::Move> moves{{.what = records::Move::End{{}, "done 90/1 passed"},
                                            .at = core::momentOf(1'762'000'000'000),
                                            .elapsed = core::durationOf(1000)}};
    REQUIRE_FALSE(store.write(header, 0, moves));
}

}  // namespace

TEST_CASE("the reason for a stop is given in either language, and none if the program ended by itself") {
    commands::Context context;
    context.strings = yaml::loadStrings(inSource("assets")).strings;
    const system::ProgramLimits limits{.time = std::chrono::milliseconds(1500), .bytes = 3'000'000};
    const auto said = [&](Outcome outcome) {
        return commands::whyStopped({.outcome = outcome, .out = {}, .err = {}}, limits, context);
    };
    CHECK(said(Outcome::late) == "it took longer than 2 seconds and was stopped");
    CHECK(said(Outcome::tooMuch) == "it printed more than 3 MB and was stopped");
    for (const Outcome ended : {Outcome::ended, Outcome::missing, Outcome::failed}) CHECK_FALSE(said(ended));
    context.language = core::Language::zh;
    CHECK(said(Outcome::late) == "运行超过2秒，已经停掉");
    CHECK(said(Outcome::tooMuch) == "输出超过3 MB，已经停掉");
}

TEST_CASE("a drawing program with endless output makes no certificate, and gives a message") {
    ProgramHome home;
    addExam(home);
    pretend(home, "rsvg-convert", "exec yes");
    const std::string file = (home.path() / "ann.png").string();
    const Ended ended = home.run({"quiz", "key-account-final", "--person", "Ann", "--certificate", file});
    CHECK(ended.code == 1);
    CHECK(ended.err ==
          "fourfold: rsvg-convert could not draw the certificate: it printed more than 64 MB and was stopped\n");
    CHECK_FALSE(fs::exists(file));
}

TEST_CASE("a curl with endless output counts as an LRS without an answer, with a message") {
    ProgramHome home;
    addExam(home);
    pretend(home, "curl", "[ \"$2\" = --version ] || exec yes");
    const Ended ended = home.run({"report", "xapi", "--post", "http://127.0.0.1:9/", "--wait", "0"});
    CHECK(ended.code == 1);
    CHECK(contains(ended.err, "the LRS does not answer: it printed more than 4 MB and was stopped\n"));
}
