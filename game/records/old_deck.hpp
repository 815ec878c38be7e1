#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

#include "records/attempt_store.hpp"
#include "records/deck.hpp"

// Before the store of records had them, the mistakes of all who played on a PC were in one text file of JSON lines, deck.jsonl:
//
//   {"format":1,"mistake":{"scenario":"orange","scene":"doorway","best":"ask-hua","digest":"…",
//                          "choices":["greet"],"chosen":"cut-in-half","day":"2026-11-25"}}
//   {"format":1,"answer":{"scenario":"orange","scene":"doorway","best":"ask-hua","chosen":"ask-hua","right":true,
//                         "day":"2026-11-26"}}
//   {"format":1,"question":{"bank":"four-dimension-basics","question":"six-steps","digest":"…","chosen":"return",
//                           "day":"2026-11-25"}}
//   {"format":1,"answer":{"bank":"four-dimension-basics","question":"six-steps","chosen":"status","right":true,
//                         "day":"2026-11-26"}}
namespace fourfold::records {

struct OldDeck {
    // In the order of the lines, each at the beginning of its day or just behind the one before. The id of each follows from
    // the lines up to its own, so that a file gives the same ones however often it is read, and after it has grown.
    std::vector<DeckEvent> events;
    std::size_t unreadable = 0;  // lines that make no sense, and are passed over
};

// Never throws.
[[nodiscard]] OldDeck parseOldDeck(std::string_view text);

struct TakenDeck {
    std::size_t events = 0;
    std::size_t unreadable = 0;  // lines that were passed over
    std::filesystem::path kept;  // where the file is now; empty: there was none
};

// Takes the deck in a file into the store, as that of this person, who is made there where they have a name and the store
// does not know them. Once it is there, whole, the file stays beside its old place under another name; a program that is
// killed in between does it again and adds nothing. Says why it could not be done; the file is then as it was.
[[nodiscard]] Result<TakenDeck> takeOverDeck(const std::filesystem::path& file, const Person& person, AttemptStore& store);

}  // namespace fourfold::records
