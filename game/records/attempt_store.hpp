#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "records/access.hpp"
#include "records/attempt.hpp"
#include "records/attempt_overview.hpp"
#include "records/chain.hpp"
#include "records/deck.hpp"
#include "records/result.hpp"
#include "records/save_fault.hpp"

namespace fourfold::records {

class Database;

// Which attempts are asked for; what is not set does not matter. Texts are compared whole.
struct AttemptFilter {
    std::optional<std::string> person{};  // their name
    std::optional<std::string> className{};
    std::optional<std::string> subject{};
    std::optional<core::Moment> since{};   // begun then or later
    std::optional<std::string> attempt{};  // the id, or its beginning
};

// The best finished play of a scenario.
struct BestScore {
    engine::Fraction score{};
    bool pass = false;
};

// What taking in the records of another store did.
struct Merged {
    std::size_t added = 0;      // attempts that were not here
    std::size_t continued = 0;  // attempts that had gone on there
    std::size_t known = 0;
    std::size_t open = 0;                // not taken in: they may still go on there
    std::vector<std::string> different;  // ids of attempts that have other moves here; left as they are here
    std::size_t deckEvents = 0;          // what happened to cards of mistake decks there, and was not known here
};

// Who tried what, with every move, and what is in their mistake decks: the store of records, in an SQLite file or on a
// PostgreSQL server. It opens with the first call and again after a fault that has passed; a file is made by the first
// write. Every call that writes returns once all of it is on the disk; a write that is repeated, because it failed or
// nobody knows whether it did, changes nothing. Texts may hold any characters: NUL is dropped and bytes that are no
// UTF-8 become U+FFFD.
//
// Not for several threads at once; several programs may use one store, and take turns.
class AttemptStore {
public:
    // An empty place stands for "there is no home": everything fails and says so.
    explicit AttemptStore(const std::string& place, Access access = Access::create);
    ~AttemptStore();
    AttemptStore(const AttemptStore&) = delete;
    AttemptStore& operator=(const AttemptStore&) = delete;

    // Why nothing can be read or written, if so.
    [[nodiscard]] std::optional<SaveFault> fault();

    // The person with this name in this class, made when there is none.
    [[nodiscard]] Result<Person> person(std::string_view name, std::string_view className);
    // Everybody but nobody, by class and name.
    [[nodiscard]] Result<std::vector<Person>> people();

    // Adds moves to an attempt, which begins with the first of them; `written` moves stand in the store already. Moves
    // decide its state: an end and a leave close it and add it to the chain, a rollback or a version opens it again. A
    // person has one open exam on a subject: a second one is alreadyOpen.
    [[nodiscard]] std::optional<SaveFault> write(const AttemptHeader& header, std::size_t written,
                                                 std::span<const Move> moves);
    // Notes that an open attempt has gone on so long without a move, so that a kill gives no time back. A shorter time
    // than the one that stands changes nothing.
    [[nodiscard]] std::optional<SaveFault> keepTime(std::string_view attempt, core::Duration elapsed);
    // Gives up the person's open exam on the same subject, so that this one can begin. One that goes on in another
    // program is alreadyOpen.
    [[nodiscard]] std::optional<SaveFault> leaveOpenExam(const AttemptHeader& beginning, core::Moment now);

    // An attempt belongs to whoever claims it, until the release or the end of the program: inUse when another has it.
    [[nodiscard]] std::optional<SaveFault> claim(const std::string& attempt);
    void release(const std::string& attempt);

    // The latest begun first.
    [[nodiscard]] Result<std::vector<Attempt>> list(const AttemptFilter& filter = {});
    // The open attempts of a person that were begun in this store and belong to no program, the latest touched first;
    // at most a hundred.
    [[nodiscard]] Result<std::vector<Attempt>> openAttempts(std::string_view person, AttemptKind kind);
    // Nothing when there is none with this id.
    [[nodiscard]] Result<std::optional<Attempt>> find(std::string_view attempt);
    [[nodiscard]] Result<std::vector<Move>> moves(std::string_view attempt);
    // By subject, the best score of a person's attempts that were begun in this store and ended without a red line; of
    // both modes, or of one.
    [[nodiscard]] Result<std::map<std::string, BestScore, std::less<>>> bestScores(
        std::string_view person, AttemptKind kind, std::optional<engine::Mode> mode = {});
    // All attempts, lean enough for a table of hundreds of thousands. Empty when the progress asked to stop.
    [[nodiscard]] Result<AttemptOverview> overview(const ReadProgress& progress = {});
    // Hands over every attempt that the filter lets through with its moves, as they stand at one moment.
    [[nodiscard]] std::optional<SaveFault> forEach(
        const AttemptFilter& filter, const std::function<void(const Attempt&, const std::vector<Move>&)>& each);

    // What happened to the cards of a person's mistake deck, in its order.
    [[nodiscard]] Result<std::vector<DeckEvent>> deckEvents(std::string_view person);
    // Adds to it, behind everything that it holds: where a time says otherwise, because a clock was set, a later one is
    // kept. An event whose id is known is left out.
    [[nodiscard]] std::optional<SaveFault> addDeckEvents(std::string_view person, std::span<const DeckEvent> events);

    // How an attempt was closed; nothing for one that is open or not here.
    [[nodiscard]] Result<std::optional<Closing>> closing(std::string_view attempt);
    // The store's own chain first.
    [[nodiscard]] Result<std::vector<ChainHead>> chains();
    // What the chains say about attempts that were edited, deleted
    // or added behind the store's back, with the name of each.
    [[nodiscard]] Result<std::vector<ChainFinding>> checkChains();
    // Takes in the closed attempts and the mistake decks of another store, which is only read. The chains of both live
    // side by side; decks are united as deck.hpp says, the people by name and class.
    [[nodiscard]] Result<Merged> merge(AttemptStore& from);
    // Copies the whole store, as it is at one moment, into a file, which appears when it is whole. Where there is a
    // file it stays (file_exists), unless it is to be replaced. A server has its own ways to back up (not_supported).
    [[nodiscard]] std::optional<SaveFault> backup(const std::filesystem::path& path, bool replace);

    // As it may be shown: without a password.
    [[nodiscard]] std::string shownPlace() const;

private:
    std::unique_ptr<Database> m_database;
    std::set<std::string> m_claimed;
};

}  // namespace fourfold::records
