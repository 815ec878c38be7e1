#pragma once

#include <chrono>
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
#include <utility>
#include <vector>

#include "records/access.hpp"
#include "records/attempt.hpp"
#include "records/attempt_overview.hpp"
#include "records/chain.hpp"
#include "records/deck.hpp"
#include "records/kept_version.hpp"
#include "records/receipt.hpp"
#include "records/release.hpp"
#include "records/result.hpp"
#include "records/roster.hpp"
#include "records/save_fault.hpp"

namespace fourfold::records {

class Database;

// Which attempts to list: those that match every member that is set. Texts must match as a whole.
struct AttemptFilter {
    std::optional<std::string> person{};  // the name, or the staff number
    std::optional<std::string> className{};
    std::optional<std::string> number{};  // the staff number; empty: those who have none
    std::optional<std::string> subject{};
    std::optional<core::Moment> since{};   // begun then or later
    std::optional<std::string> attempt{};  // the id, or how it begins
};

// The best finished play of a scenario.
struct BestScore {
    engine::Fraction score{};
    bool pass = false;
};

// The exams on a bank that somebody has begun.
struct BegunExams {
    Person person;
    std::string bank;
    std::set<AttemptId> attempts;
};

// Time that a course leader gave somebody for the exams on a bank.
struct GivenTime {
    std::string bank;
    std::chrono::minutes time{};
    std::string reason;
};

// How a change of a person ended. The chain tells of each that was made.
enum class PersonChange {
    made,
    unknown,    // the store does not know the person, or not as one who counts as themselves
    taken,      // somebody else has that name, class and staff number
    openExams,  // both have an open exam on the same subject
};

// What a merge took from the other store.
struct Merged {
    std::size_t added = 0;      // attempts that were not in this store
    std::size_t continued = 0;  // attempts that have more moves there
    std::size_t known = 0;
    std::size_t open = 0;              // left out, because they are not closed there
    std::vector<AttemptId> different;  // attempts whose moves differ; nothing of them is taken
    std::size_t deckEvents = 0;        // events of mistake decks that were not in this store
    // What does not hold in the other store: nothing of it is taken. Of a person only the name is in doubt.
    struct Refused {
        ChainFinding::About about = ChainFinding::About::attempt;
        std::string item;
        bool operator==(const Refused&) const = default;
    };
    std::vector<Refused> refused{};
};

// The store of records: attempts with all their moves, people, and mistake decks. It is an SQLite file or lies on a
// PostgreSQL server. The first call opens it, and so does the first call after a fault. The first write makes the file.
//
// A call that writes returns when everything is on the disk. A caller that does not know whether a write succeeded may
// repeat it: what is stored already is not stored twice. Texts may hold any characters. NUL is dropped, and each byte
// that is not UTF-8 becomes U+FFFD.
//
// Only one thread may use an object at a time. Several programs may use the same store; they wait for each other.
class AttemptStore {
public:
    // An empty place means that there is no home directory: every call fails with noHome.
    explicit AttemptStore(const std::string& place, Access access = Access::create);
    ~AttemptStore();
    AttemptStore(const AttemptStore&) = delete;
    AttemptStore& operator=(const AttemptStore&) = delete;

    // The fault that keeps the store from being read; nothing when it can be.
    [[nodiscard]] std::optional<SaveFault> fault();

    // The person with this name in this class and this staff number, in whatever way they are typed
    // (core/normal_name.hpp). Without a number it may also be the only one of that name there. Adds the person when
    // there is none.
    [[nodiscard]] Result<Person> person(std::string_view name, std::string_view className,
                                        std::string_view number = {});
    // The same; but somebody whose id the store knows is that one, whatever the name is by now.
    [[nodiscard]] Result<Person> person(const Person& wanted);
    // All people, by class and name, without the one that has no name.
    [[nodiscard]] Result<std::vector<Person>> people();

    // What a class list changes among the people. Changes it, unless there are faults or it is only `tried`.
    [[nodiscard]] Result<RosterPlan> takeRoster(std::span<const RosterEntry> list, bool tried);
    // Gives somebody another name, class and staff number.
    [[nodiscard]] Result<PersonChange> rename(const PersonId& person, const Person& to);
    // From now on one person counts as another, with all attempts and mistakes. This cannot be undone.
    [[nodiscard]] Result<PersonChange> unite(const PersonId& person, const PersonId& as);
    // Removes name, class and staff number of somebody, and of all who count as that one. What was done stays, without
    // a name. This cannot be undone.
    [[nodiscard]] Result<PersonChange> forget(const PersonId& person);

    // Adds moves to an attempt, of which the store holds the first `written` moves already. The first call begins the
    // attempt. Moves decide its state: an end or a leave closes it and adds it to the chain; a rollback or a version
    // opens it again. A person can have only one open exam on a subject: beginning a second one fails with alreadyOpen.
    [[nodiscard]] std::optional<SaveFault> write(const AttemptHeader& header, std::size_t written,
                                                 std::span<const Move> moves);
    // Stores how much time an open attempt has used by a moment, between moves too: after a kill this time stays used.
    // A time that is shorter than the stored one changes nothing.
    [[nodiscard]] std::optional<SaveFault> keepTime(const AttemptId& attempt, core::Duration elapsed, core::Moment now);
    // Gives a person more time for the exams on a bank, those that go on included. Minutes may be negative: taken back.
    [[nodiscard]] std::optional<SaveFault> giveTime(const PersonId& person, const std::string& bank,
                                                    std::chrono::minutes time, std::string_view reason);
    // All that was given to a person for a bank.
    [[nodiscard]] Result<core::Duration> givenTime(const PersonId& person, const std::string& bank);
    // What was given to a person for all banks, one after another.
    [[nodiscard]] Result<std::vector<GivenTime>> givenTimes(const PersonId& person);
    // Gives up the person's open exam on the same subject, so that another one can begin. Fails with alreadyOpen when
    // that exam goes on in another program.
    [[nodiscard]] std::optional<SaveFault> leaveOpenExam(const AttemptHeader& beginning, core::Moment now);

    // Keeps versions of scenarios and banks. Those that are kept already are left out.
    [[nodiscard]] std::optional<SaveFault> keepVersions(std::span<const KeptVersion> versions, core::Moment now);
    // How kept versions become scenarios and banks. Without a reader there are none.
    void readVersionsWith(VersionReader reader) { m_versionReader = std::move(reader); }
    // The version that a record names; the one that was kept last if the digest is empty. Null when it is not kept, or
    // its file is not what its digest says.
    [[nodiscard]] std::shared_ptr<const quiz::Bank> bank(const std::string& id, const std::string& digest);
    [[nodiscard]] std::shared_ptr<const scenario::Scenario> scenario(const std::string& id, const std::string& digest);
    // Whether the version is kept, whatever its file is.
    [[nodiscard]] bool keeps(AttemptKind kind, const std::string& id, const std::string& digest);
    // All versions that are kept, the first kept first.
    [[nodiscard]] Result<std::vector<KeptVersion>> versions();
    [[nodiscard]] const VersionReader& versionReader() const { return m_versionReader; }

    // Releases a version of a bank as the exam, and keeps it. Does nothing if it is the one released last.
    [[nodiscard]] std::optional<SaveFault> release(const KeptVersion& version, core::Moment now);
    // Takes back all releases of a bank. Returns how many there were.
    [[nodiscard]] Result<std::size_t> withdraw(const std::string& bank, core::Moment now);
    // The releases of a bank that were not taken back, the first released first.
    [[nodiscard]] Result<std::vector<Release>> releases(const std::string& bank);

    // Claims an attempt for this object, until release() or the end of the program. Fails with inUse when it is claimed
    // already, here or in another program.
    [[nodiscard]] std::optional<SaveFault> claim(const AttemptId& attempt);
    void release(const AttemptId& attempt);

    // The attempts that match, the one that began last first.
    [[nodiscard]] Result<std::vector<Attempt>> list(const AttemptFilter& filter = {});
    // The open attempts of a person that began in this store and that nobody has claimed. The one with the latest move
    // comes first. At most a hundred.
    [[nodiscard]] Result<std::vector<Attempt>> openAttempts(const PersonId& person, AttemptKind kind);
    // Nothing when no attempt has this id.
    [[nodiscard]] Result<std::optional<Attempt>> find(const AttemptId& attempt);
    [[nodiscard]] Result<std::vector<Move>> moves(const AttemptId& attempt);
    // The best score for each subject, of a person's attempts that began in this store and ended without a red line.
    // Counts both modes, or only the given one.
    [[nodiscard]] Result<std::map<std::string, BestScore, std::less<>>> bestScores(
        const PersonId& person, AttemptKind kind, std::optional<engine::Mode> mode = {});
    // The exams on a bank that a person has begun, as links tell: those count that are gone, or open in another store.
    [[nodiscard]] Result<std::set<AttemptId>> begunExams(const PersonId& person, const std::string& bank);
    // The same for all people and banks.
    [[nodiscard]] Result<std::vector<BegunExams>> begunExams();
    // All attempts, for a table of hundreds of thousands of rows. Empty when `progress` returned false.
    [[nodiscard]] Result<AttemptOverview> overview(const ReadProgress& progress = {});
    // Calls `each` with every attempt that matches, and its moves. All are read as of one moment.
    [[nodiscard]] std::optional<SaveFault> forEach(
        const AttemptFilter& filter, const std::function<void(const Attempt&, const std::vector<Move>&)>& each);

    // The events of a person's mistake deck, in their order.
    [[nodiscard]] Result<std::vector<DeckEvent>> deckEvents(const PersonId& person);
    // Adds events at the end of the deck. An event that is not later than the last one there, because somebody set the
    // clock, gets a later time. An event whose id is stored already is left out.
    [[nodiscard]] std::optional<SaveFault> addDeckEvents(const PersonId& person, std::span<const DeckEvent> events);

    // How an attempt was closed. Nothing when it is open, or not in this store.
    [[nodiscard]] Result<std::optional<Closing>> closing(const AttemptId& attempt);
    // The last link whose hash begins with this receipt.
    [[nodiscard]] Result<std::optional<FoundReceipt>> findReceipt(const Receipt& receipt);
    // The hash of the last link of the store's own chain; empty when it has none.
    [[nodiscard]] Result<std::string> lastHash();
    // All chains, the store's own one first.
    [[nodiscard]] Result<std::vector<ChainHead>> chains();
    // Compares all that is stored with the chains. Finds what was edited, deleted or added by other means than this
    // program.
    [[nodiscard]] Result<std::vector<ChainFinding>> checkChains();
    // Adds the closed attempts and the mistake decks of another store, which is only read. Takes nothing that is not as
    // its links say. The chains of both stores are kept side by side: nothing of the other store gets into this store's
    // own chain, whatever it calls itself. People are the same when name, class and staff number are. Decks are united
    // as deck.hpp says.
    [[nodiscard]] Result<Merged> merge(AttemptStore& from);
    // Copies the whole store, as it is at one moment, into a file. The file appears only when it is complete. A file
    // that is there already is kept (file_exists), unless `replace` is set. Not for a server (not_supported).
    [[nodiscard]] std::optional<SaveFault> backup(const std::filesystem::path& path, bool replace);

    // From now on a server that does not answer is given up within seconds, because somebody waits for it in the middle
    // of an attempt.
    void beBrief();
    // Where AttemptWriter keeps moves that a server has not taken; empty: nowhere.
    void keepWaitingMovesIn(std::filesystem::path folder) { m_waitingMoves = std::move(folder); }
    [[nodiscard]] const std::filesystem::path& waitingMoves() const { return m_waitingMoves; }

    // The place of the store as it was given, which may hold a password.
    [[nodiscard]] const std::string& place() const;
    // The place of the store, without a password.
    [[nodiscard]] std::string shownPlace() const;

private:
    [[nodiscard]] std::optional<KeptVersion> versionNamed(AttemptKind kind, const std::string& id,
                                                          const std::string& digest);

    std::unique_ptr<Database> m_database;
    std::set<AttemptId> m_claimed;
    std::filesystem::path m_waitingMoves;
    VersionReader m_versionReader;
};

}  // namespace fourfold::records
