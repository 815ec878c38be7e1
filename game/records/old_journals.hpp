#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "records/attempt_store.hpp"
#include "records/stored_play.hpp"

// Before there was a store, each play was a text file of JSON lines, NAME.jsonl in the folder plays/. The first line is the
// header, then one line for each thing that happened:
//
//   {"format":1,"scenario":"orange","digest":"…","seed":7,"mode":"practice","language":"zh","started":1767225600}
//   {"choice":"ask-hua"}
//   {"rollback":0}                      the number of choices kept
//   {"digest":"…","kept":2}             goes on in another version of the scenario, with that many of its choices
//   {"end":{"ending":"ending-won","result":"won","score":[9250,100],"pass":true,"red_line":false}}
namespace fourfold::records {

struct OldJournal {
    PlayHeader header;
    std::vector<Move> moves;  // without times
};

// Reads the text of a journal up to the first line that is torn or makes no sense: what was said before it stands. Nothing
// when not even the header can be read. Never throws.
[[nodiscard]] std::optional<OldJournal> parseJournal(std::string_view text);

// Takes the journals in a folder into the store. Each is one attempt, under an id that follows from its file, so that doing
// it again adds nothing; once it is in the store, whole, its file goes to the subfolder in-records/ as it is. Journals that
// a running program of an older version holds, and files that are none, are left alone. Returns how many were taken over,
// or why that could not go on.
[[nodiscard]] Result<std::size_t> takeOverJournals(const std::filesystem::path& folder, AttemptStore& store);

}  // namespace fourfold::records
