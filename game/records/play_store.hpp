#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "records/journal.hpp"
#include "records/stored_play.hpp"

namespace fourfold::records {

// A play as it is found in the folder.
struct FoundPlay {
    std::filesystem::path path;
    StoredPlay play;
};

// The best finished play of a scenario.
struct BestScore {
    engine::Fraction score{};
    bool pass = false;
};

// A stored play that is ready to go on: replay its choices, then hand what happens to the journal.
struct Resumed {
    StoredPlay play;
    Journal journal;
};

// The folder of stored plays, one file each. Holds nothing but its path: every call looks at the disk, so two programs
// may share the folder. Reading passes over what it cannot understand.
class PlayStore {
public:
    // An empty folder path stands for "there is no home": plays go on unsaved.
    explicit PlayStore(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    // Begins a play, with these choices as already taken. Never fails: where nothing can be saved the journal says so.
    // The file appears with the first choice, so a play that nobody began leaves nothing behind.
    [[nodiscard]] Journal begin(const PlayHeader& header, std::span<const std::string> choices = {}) const;

    // All plays that can be read, the latest begun first.
    [[nodiscard]] std::vector<FoundPlay> plays() const;
    // The plays that have not ended and have at least one choice, the latest touched first, those that some program is
    // playing right now left out.
    [[nodiscard]] std::vector<FoundPlay> unfinished() const;
    // By scenario id, the best score of finished plays whatever the version of the scenario. A play that crossed a red
    // line does not count.
    [[nodiscard]] std::map<std::string, BestScore, std::less<>> bestScores() const;

    // Takes up an unfinished play: reads it again and locks it. Whether its scenario is still the version that it stands
    // in (StoredPlay::digest) is for the caller to check before.
    [[nodiscard]] std::variant<Resumed, SaveFault> resume(const std::filesystem::path& path) const;
    // Removes a stored play; nothing happens when it is gone already.
    void forget(const std::filesystem::path& path) const;

private:
    std::filesystem::path m_folder;
};

}  // namespace fourfold::records
