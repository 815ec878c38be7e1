#include "records/old_journals.hpp"

#include <algorithm>
#include <cerrno>
#include <string>
#include <utility>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/file.h>
#include <sys/stat.h>

#include "records/file.hpp"
#include "records/uuid.hpp"

namespace fourfold::records {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int format = 1;
// A play of 60,000 choices; anything longer is no play.
constexpr std::size_t mostJournalBytes = 4'000'000;
constexpr std::string_view keptFolder = "in-records";

const Json* member(const Json& map, const char* key) {
    if (!map.is_object()) return nullptr;
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &*found;
}

std::optional<std::string> text(const Json* value) {
    if (value == nullptr || !value->is_string()) return std::nullopt;
    return value->get<std::string>();
}

std::optional<bool> flag(const Json* value) {
    if (value == nullptr || !value->is_boolean()) return std::nullopt;
    return value->get<bool>();
}

std::optional<std::uint64_t> natural(const Json* value) {
    if (value == nullptr || !value->is_number_unsigned()) return std::nullopt;
    return value->get<std::uint64_t>();
}

std::optional<std::int64_t> whole(const Json* value) {
    if (value == nullptr || !value->is_number_integer()) return std::nullopt;
    if (value->is_number_unsigned() && value->get<std::uint64_t>() > INT64_MAX) return std::nullopt;
    return value->get<std::int64_t>();
}

std::optional<PlayHeader> headerFrom(const Json& line) {
    if (whole(member(line, "format")) != format) return std::nullopt;
    const auto scenario = text(member(line, "scenario"));
    const auto digest = text(member(line, "digest"));
    const auto seed = natural(member(line, "seed"));
    const auto mode = std::ranges::find(modeNames, text(member(line, "mode")).value_or(""));
    const auto language = core::languageOf(text(member(line, "language")).value_or(""));
    const auto started = whole(member(line, "started"));
    constexpr std::int64_t mostSeconds = INT64_MAX / 1000;
    if (!scenario || !digest || !seed || mode == modeNames.end() || !language) return std::nullopt;
    if (!started || *started < -mostSeconds || *started > mostSeconds) return std::nullopt;
    return PlayHeader{*scenario, *digest, *seed, static_cast<engine::Mode>(mode - modeNames.begin()), *language, *started};
}

// The score as the outcome of an attempt has it; nothing when it is none.
std::optional<std::string> scoreFrom(const Json* value) {
    if (value == nullptr) return std::nullopt;
    if (value->is_null()) return "-";
    if (!value->is_array() || value->size() != 2) return std::nullopt;
    const auto numerator = whole(&(*value)[0]);
    const auto denominator = whole(&(*value)[1]);
    if (!numerator || !denominator) return std::nullopt;
    return std::to_string(*numerator) + '/' + std::to_string(*denominator);
}

std::optional<Move> endFrom(const Json& map) {
    const auto ending = text(member(map, "ending"));
    const auto result = text(member(map, "result"));
    const auto score = scoreFrom(member(map, "score"));
    const auto pass = flag(member(map, "pass"));
    const auto redLine = flag(member(map, "red_line"));
    if (!ending || !result || !score || !pass || !redLine) return std::nullopt;
    if (std::ranges::find(scenario::resultNames, *result) == scenario::resultNames.end()) return std::nullopt;
    Move move{.kind = Move::Kind::end, .item = *ending,
              .value = *result + ' ' + *score + (*pass ? " passed" : " failed") + (*redLine ? " red-line" : "")};
    return outcomeFrom(move.value) ? std::optional(std::move(move)) : std::nullopt;
}

// What the line says; nothing when that makes no sense with the play as it stands.
std::optional<Move> moveFrom(const Json& line, const StoredPlay& play) {
    const auto kept = [&](const char* key) {
        const auto count = natural(member(line, key));
        return count && *count <= play.choices.size() ? std::optional<std::size_t>(*count) : std::nullopt;
    };
    if (const auto choice = text(member(line, "choice"))) {
        return play.end ? std::nullopt : std::optional(moveOf(Taken{.scene = {}, .choice = *choice}));
    }
    if (member(line, "rollback") != nullptr) {
        const auto count = kept("rollback");
        return count ? std::optional(rollBackMove(*count)) : std::nullopt;
    }
    if (const auto digest = text(member(line, "digest"))) {
        const auto count = kept("kept");
        return count ? std::optional(versionMove(*digest, *count)) : std::nullopt;
    }
    const Json* end = member(line, "end");
    return end == nullptr || play.end ? std::nullopt : endFrom(*end);
}

struct FoundJournal {
    fs::path path;
    std::int64_t touched = 0;  // milliseconds since 1970
    std::string id;
    OldJournal journal;
    File file;  // locked
};

std::optional<FoundJournal> readJournal(const fs::path& path) {
    File file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW));
    struct stat found {};
    if (!file.isOpen() || ::fstat(file.descriptor(), &found) != 0 || !S_ISREG(found.st_mode)) return std::nullopt;
    if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0) return std::nullopt;
    const auto bytes = readFile(path, mostJournalBytes);
    if (!bytes) return std::nullopt;
    auto journal = parseJournal(*bytes);
    if (!journal) return std::nullopt;
    const std::string firstLine = bytes->substr(0, bytes->find('\n'));
    return FoundJournal{.path = path,
                        .touched = std::int64_t{found.st_mtim.tv_sec} * 1000 + found.st_mtim.tv_nsec / 1'000'000,
                        .id = uuidOf(path.filename().string() + '\n' + firstLine),
                        .journal = std::move(*journal),
                        .file = std::move(file)};
}

AttemptHeader headerOf(const FoundJournal& found) {
    const PlayHeader& play = found.journal.header;
    return {.id = found.id,
            .person = {},
            .kind = AttemptKind::play,
            .subject = play.scenario,
            .digest = play.digest,
            .version = {},
            .seed = play.seed,
            .mode = play.mode,
            .language = play.language,
            .program = {},
            .started = play.started * 1000};
}

std::optional<SaveFault> takeOver(FoundJournal& found, AttemptStore& store) {
    std::vector<Move>& moves = found.journal.moves;
    if (moves.empty()) return std::nullopt;
    const AttemptHeader header = headerOf(found);
    // When each came is not known, only when the last did.
    for (Move& move : moves) move.at = header.started;
    moves.back().at = std::max(header.started, found.touched);
    auto fault = store.write(header, 0, moves);
    if (!fault || fault->kind != SaveFault::Kind::alreadyOpen) return fault;
    // Another exam of the same scenario is the one to go on with.
    moves.push_back({.kind = Move::Kind::leave, .item = {}, .value = {}, .at = moves.back().at});
    return store.write(header, 0, moves);
}

}  // namespace

std::optional<OldJournal> parseJournal(std::string_view bytes) {
    std::optional<OldJournal> journal;
    StoredPlay play;
    std::size_t begin = 0;
    for (std::size_t end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n', begin)) {
        const Json line = Json::parse(bytes.substr(begin, end - begin), nullptr, false);
        begin = end + 1;
        if (!journal) {
            const auto header = headerFrom(line);
            if (!header) return std::nullopt;
            journal = OldJournal{.header = *header, .moves = {}};
            play = playOf(*header, {});
            continue;
        }
        const auto move = moveFrom(line, play);
        if (!move) break;
        journal->moves.push_back(*move);
        follow(*move, play);
    }
    return journal;
}

Result<std::size_t> takeOverJournals(const fs::path& folder, AttemptStore& store) {
    std::vector<FoundJournal> journals;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->path().extension() != ".jsonl") continue;
        if (auto found = readJournal(entry->path())) journals.push_back(std::move(*found));
    }
    // The latest first: of several open exams of one scenario it is the one that stays open.
    std::ranges::sort(journals, std::ranges::greater{}, [](const FoundJournal& each) {
        return std::pair(each.touched, each.path);
    });
    const fs::path kept = folder / keptFolder;
    for (FoundJournal& found : journals) {
        if (auto fault = takeOver(found, store)) return std::move(*fault);
        if (const int failed = createFolders(kept); failed != 0) return SaveFault::of(failed, kept);
        fs::rename(found.path, kept / found.path.filename(), error);
        if (error) return SaveFault::of(error.value(), found.path);
    }
    return journals.size();
}

}  // namespace fourfold::records
