#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/digest.hpp"
#include "core/naive_limits.hpp"
#include "core/position.hpp"
#include "core/text.hpp"
#include "scenario/condition.hpp"
#include "scenario/dimension.hpp"
#include "scenario/ids.hpp"
#include "scenario/portrait.hpp"

// The immutable model of one scenario file, as scenarios/README.md describes it. Every name in the file has become an
// index into one of the vectors of Scenario; `at` is where the element's key stands in the file.
namespace fourfold::scenario {

using core::NaiveLimits;
using core::Position;
using core::Text;

enum class Level { starter, core, advanced };
inline constexpr std::array<std::string_view, 3> levelNames{"starter", "core", "advanced"};

enum class Role { decision, technical, purchasing, user, other };
inline constexpr std::array<std::string_view, 5> roleNames{"decision", "technical", "purchasing", "user", "other"};

enum class Result { won, partial, lost };
inline constexpr std::array<std::string_view, 3> resultNames{"won", "partial", "lost"};

struct Stage {
    std::string id;
    Text name;
    Position at{};
};

struct Person {
    std::string id;
    Text name;
    Text post;
    Role role = Role::other;
    int rapport = 5;  // at the start, 0 to 10
    std::optional<PersonId> reportsTo;
    std::vector<NoteId> knownBy;  // on the chart once one of them is known; empty: from the start
    std::vector<NoteId> roleBy;   // the role shows once one of them is known; empty: with the person
    Portrait portrait;
    Position at{};
};

struct Note {
    std::string id;
    Text text;
    std::optional<PersonId> about;
    Position at{};
};

struct Tool {
    std::string id;
    Text name;
    Text text;  // may be empty
    bool start = true;
    Position at{};
};

struct Meter {
    std::string id;
    Text name;
    int start = 1;
    int max = 1;                 // start <= max <= 99
    std::optional<SceneId> out;  // where the play goes when the meter runs out
    Position at{};
};

// Who says a line.
struct Narrator {
    bool operator==(const Narrator&) const = default;
};
struct Trainee {
    bool operator==(const Trainee&) const = default;
};
using Speaker = std::variant<Narrator, Trainee, PersonId>;

struct Line {
    Speaker speaker;
    Text text;
    std::optional<Mood> mood;
    Condition condition;
    Position at{};
};

// One alternative of a `then`.
struct Exit {
    Condition condition;
    SceneId go;
    Position at{};
};

struct RapportChange {
    PersonId person;
    int by = 0;
};

struct MeterChange {
    MeterId meter;
    int by = 0;
};

struct Gains {
    std::vector<NoteId> notes;
    std::vector<RapportChange> rapport;
    std::vector<ToolId> tools;
    std::vector<ToolId> drops;
    std::vector<MeterChange> meters;
};

// A golden rule that a choice keeps or breaks.
struct GoldenRuleMark {
    std::string id;
    bool kept = true;
};

struct Choice {
    std::string id;
    SceneId scene;
    Text text;
    bool spoken = true;  // `say`; false for `do`
    Condition condition;
    Points earns{};
    std::optional<Dimension> effort;  // what the choice works on; nothing when it neither earns nor loses
    Gains gains;
    std::vector<Line> reply;
    Text why;
    std::optional<GoldenRuleMark> rule;
    std::vector<Exit> then;  // tried in order, the last unconditional; empty: the talk stays in its scene
    bool again = false;
    bool redLine = false;
    Position at{};
};

// The choices of a scene: a range of Scenario::choices. At most maxChoices.
struct ChoiceRange {
    ChoiceId first;
    std::size_t count = 0;
};
inline constexpr std::size_t maxChoices = 9;

struct Jump {
    std::vector<Exit> exits;  // never empty, the last unconditional
};

struct Ending {
    Result result = Result::lost;
    Text title;
    Text text;
};

struct Scene {
    std::string id;
    Text title;  // may be empty
    std::optional<PlaceId> place;
    std::optional<StageId> stage;
    std::vector<PersonId> present;  // as the author says, else whoever speaks in the scene, in order of appearance
    std::vector<Line> lines;
    std::variant<ChoiceRange, Jump, Ending> next;
    Position at{};
};

struct Source {
    std::vector<std::string> systems;  // rows of the source, such as "S4"
    Text note;
};

struct Scenario {
    std::string id;
    std::string path;   // the file it was read from
    std::string bytes;  // of that file: records keep the version that was played
    core::Digest digest;
    Text title;
    Text brief;
    Text goal;
    Level level = Level::starter;
    int minutes = 5;
    Source source;
    std::string method;  // empty when the file gives its own weights
    Weights weights{};
    int pass = 60;  // final score that passes, 1 to 100
    NaiveLimits naive;
    std::vector<Stage> stages;
    std::vector<Person> cast;
    std::vector<Note> notes;
    std::vector<Tool> tools;
    std::vector<Meter> meters;
    SceneId start;
    std::vector<Scene> scenes;
    std::vector<Choice> choices;  // those of one scene stand together

    [[nodiscard]] const Person& operator[](PersonId which) const { return cast[which.index()]; }
    [[nodiscard]] const Note& operator[](NoteId which) const { return notes[which.index()]; }
    [[nodiscard]] const Tool& operator[](ToolId which) const { return tools[which.index()]; }
    [[nodiscard]] const Meter& operator[](MeterId which) const { return meters[which.index()]; }
    [[nodiscard]] const Stage& operator[](StageId which) const { return stages[which.index()]; }
    [[nodiscard]] const Scene& operator[](SceneId which) const { return scenes[which.index()]; }
    [[nodiscard]] const Choice& operator[](ChoiceId which) const { return choices[which.index()]; }

    // The ending of a scene, or null when it is none.
    [[nodiscard]] const Ending* ending(SceneId scene) const { return std::get_if<Ending>(&(*this)[scene].next); }
    // The choices of a scene; empty when it has none.
    [[nodiscard]] std::span<const Choice> choicesOf(SceneId scene) const;
    // The choice of that name, or nothing.
    [[nodiscard]] std::optional<ChoiceId> choiceNamed(std::string_view wanted) const;
    [[nodiscard]] std::optional<SceneId> sceneNamed(std::string_view wanted) const;
};

}  // namespace fourfold::scenario
