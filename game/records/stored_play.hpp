#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/language.hpp"
#include "engine/fraction.hpp"
#include "engine/play.hpp"
#include "scenario/scenario.hpp"

// A stored play is a text file of JSON lines. The first line is the header, then one line for each thing that happened:
//
//   {"format":1,"scenario":"orange","digest":"…","seed":7,"mode":"practice","language":"zh","started":1767225600}
//   {"choice":"ask-hua"}
//   {"rollback":0}                      the number of choices kept
//   {"digest":"…","kept":2}             goes on in another version of the scenario, with that many of its choices
//   {"end":{"ending":"ending-won","result":"won","score":[9250,100],"pass":true,"red_line":false}}
//
// A rollback after the end opens the play again.
namespace fourfold::records {

struct PlayHeader {
    std::string scenario;  // its id
    std::string digest;    // of the file the play was begun with
    std::uint64_t seed = 0;
    engine::Mode mode = engine::Mode::practice;
    core::Language language = core::Language::en;
    std::int64_t started = 0;  // seconds since 1970, UTC

    bool operator==(const PlayHeader&) const = default;
};

struct PlayEnd {
    std::string ending;  // the id of the ending's scene
    scenario::Result result = scenario::Result::lost;
    std::optional<engine::Fraction> score;  // 0 to 100; nothing when the scenario has no exact solution to score by
    bool pass = false;
    bool redLine = false;

    bool operator==(const PlayEnd&) const = default;
};

struct StoredPlay {
    PlayHeader header;
    std::string digest;  // of the version it goes on in: the header's, unless it changed over to another
    std::vector<std::string> choices;  // ids, in order, rolled back ones left out
    std::optional<PlayEnd> end;
    std::size_t size = 0;  // bytes of the file that hold whole lines
};

// Each with its newline.
[[nodiscard]] std::string lineOf(const PlayHeader& header);
[[nodiscard]] std::string choiceLine(std::string_view id);
[[nodiscard]] std::string rollBackLine(std::size_t kept);
[[nodiscard]] std::string versionLine(std::string_view digest, std::size_t kept);
[[nodiscard]] std::string lineOf(const PlayEnd& end);

// Reads the text of a stored play up to the first line that is torn or makes no sense: what was said before it stands.
// Nothing when not even the header can be read. Never throws.
[[nodiscard]] std::optional<StoredPlay> parsePlay(std::string_view text);

}  // namespace fourfold::records
