#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk/desks.hpp"
#include "support/temp_folder.hpp"

namespace fourfold::testing {

// The scenarios, banks and records of a course in a folder of its own: tests/fixtures/play/stall.yaml, and the bank
// with all kinds of questions, with the shipped scenario that it needs.
class Course {
public:
    Course();

    // Replaces the text of the file; nothing deletes the file.
    void write(const std::string& file, const std::optional<std::string>& text);
    [[nodiscard]] std::string read(const std::string& file) const { return readText(path(file)); }
    [[nodiscard]] std::filesystem::path path(const std::string& file) const { return m_folder.path() / file; }
    [[nodiscard]] std::string store() const { return path("records.sqlite").string(); }
    // The present content of the folder.
    [[nodiscard]] std::shared_ptr<const desk::Library> library() const;
    [[nodiscard]] desk::QuizFiles quizFiles() const;

private:
    TempFolder m_folder;
    scenario::Catalogue m_catalogue;
};

// The desks of a trainee "Lin" of class "Three", with a real store and solver. The store may not know Lin yet.
class Trainee {
    std::atomic<bool> m_isHeld = false;

public:
    // An empty `place` gives a store that cannot be opened.
    Trainee(const Course& course, const std::string& place);
    ~Trainee() { letGo(); }
    explicit Trainee(const Course& course) : Trainee(course, course.store()) {}

    void readAgain(const Course& course) { desks.setLibrary(course.library()); }
    void passDays(int days) { now += std::chrono::days(days); }

    desk::PlayAnswer play(const desk::PlayRequest& request) {
        return desks.plays.carryOut(request, core::Language::en);
    }
    desk::QuizAnswer quiz(const desk::QuizRequest& request) {
        return desks.quizzes.carryOut(request, core::Language::en);
    }
    desk::DrillAnswer drill(const desk::DrillRequest& request) { return desks.drills.carryOut(request); }
    // Briefs "stall" and begins it.
    desk::PlayAnswer begin(engine::Mode mode);
    // Takes a choice of the play by its id.
    desk::PlayAnswer choose(std::string_view id);
    // Takes choices up to the end of the play, and waits until the end is recorded.
    desk::playing::Ended playToEnd(const std::vector<std::string>& choices);
    // Waits until the solver, or another thread, has a new result.
    void await();
    // The solver stands still until it is let go on.
    void hold() { m_isHeld = true; }
    void letGo();
    [[nodiscard]] const engine::Play& played() const { return desks.plays.play()->play(); }

    core::Moment now{};
    system::WakeSignal signal;
    desk::SolverThread solver;
    std::shared_ptr<records::AttemptStore> attempts;
    desk::Desks desks;
};

}  // namespace fourfold::testing
