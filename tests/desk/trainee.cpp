#include "desk/trainee.hpp"

#include <array>
#include <chrono>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "support/built.hpp"
#include "support/kinds_bank.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/library.hpp"

namespace fourfold::testing {
namespace {

namespace fs = std::filesystem;
constexpr std::chrono::milliseconds patience{30'000};  // the longest wait for another thread

}  // namespace

Course::Course() : m_catalogue(yaml::loadCatalogue(inSource("assets")).catalogue) {
    write("stall.yaml", readText(inSource("tests/fixtures/play/stall.yaml")));
    write("orange.yaml", readText(inSource("scenarios/orange.yaml")));
    write("kinds.bank", kindsBank);
}

void Course::write(const std::string& file, const std::optional<std::string>& text) {
    if (text) return writeText(path(file), *text);
    fs::remove(path(file));
}

std::shared_ptr<const desk::Library> Course::library() const {
    auto library = std::make_shared<desk::Library>();
    library->catalogue = m_catalogue;
    const std::vector<fs::path> folders{m_folder.path()};
    for (const yaml::ScenarioFile& file : yaml::loadLibrary(folders, m_catalogue)) {
        library->entries.push_back({.path = file.path, .scenario = file.scenario, .diagnostics = file.diagnostics});
    }
    const auto bank = yaml::loadBank(path("kinds.bank"));
    library->banks.push_back({.path = path("kinds.bank"), .head = {}, .diagnostics = bank.diagnostics});
    if (bank.bank) library->banks.back().head = quiz::headOf(*bank.bank);
    return library;
}

desk::QuizFiles Course::quizFiles() const {
    return {
        .bank = [](const std::string& path) { return yaml::loadBank(path).bank; },
        .scenario = [this](const quiz::Bank&, const std::string& name,
                           const std::string&) { return library()->scenario(name); },
        .certify = [](const records::Person& person, const quiz::Bank&,
                      core::Language) { return desk::SavedFiles{.paths = {person.name}, .failed = {}, .reason = {}}; }};
}

Trainee::Trainee(const Course& course, const std::string& place)
    : solver(signal, {.goOn = core::GoOn([this] {
                          m_isHeld.wait(true);
                          return true;
                      })}),
      attempts(std::make_shared<records::AttemptStore>(place)), desks({.attempts = attempts,
                                                                       .solver = solver,
                                                                       .seed = [] { return std::uint64_t{1}; },
                                                                       .clock = [this] { return now; },
                                                                       .ready = signal,
                                                                       .quizFiles = course.quizFiles()},
                                                                      {.id = {}, .name = "Lin", .className = "Three"}) {
    desks.setLibrary(course.library());
}

desk::PlayAnswer Trainee::begin(engine::Mode mode) {
    play(desk::playing::Brief{"stall"});
    return play(desk::playing::Start{mode});
}

desk::PlayAnswer Trainee::choose(std::string_view id) {
    const auto choice = played().scenario().choiceNamed(id);
    REQUIRE_MESSAGE(choice.has_value(), "no choice ", id);
    return play(desk::playing::Choose{*choice});
}

desk::playing::Ended Trainee::playToEnd(const std::vector<std::string>& choices) {
    std::optional<desk::playing::Ended> ended;
    for (const std::string& each : choices) {
        const desk::PlayAnswer answer = choose(each);
        REQUIRE(std::holds_alternative<desk::playing::Taken>(answer));
        ended = std::get<desk::playing::Taken>(answer).ended;
    }
    while (!ended) {
        if (!desks.plays.solved()) await();
        ended = desks.plays.tick();
    }
    return *ended;
}

void Trainee::letGo() {
    m_isHeld = false;
    m_isHeld.notify_all();
}

void Trainee::await() {
    REQUIRE(system::waitFor(std::array{signal.raised()}, patience));
    signal.clear();
}

}  // namespace fourfold::testing
