#include "records/waiting_moves.hpp"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/hash.hpp"
#include "records/move_text.hpp"
#include "records/place.hpp"
#include "records/uuid.hpp"
#include "system/durable_file.hpp"

namespace fourfold::records {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int fileFormat = 1;
constexpr std::size_t mostFileBytes = 16'000'000;
constexpr std::string_view fileEnding = ".moves.json";

Json jsonOf(const Move& move) {
    const MoveText text = textOf(move.what);
    return {{"kind", text.kind},
            {"item", text.item},
            {"value", text.value},
            {"at", core::millisecondsOf(move.at)},
            {"elapsed", core::millisecondsOf(move.elapsed)}};
}

std::string textOf(const WaitingMoves& waiting, const std::string& database) {
    const AttemptHeader& header = waiting.header;
    Json json;
    json["format"] = fileFormat;
    json["database"] = database;
    json["id"] = header.id.text();
    json["person"] = header.person.text();
    json["kind"] = attemptKindNames[static_cast<std::size_t>(header.kind)];
    json["subject"] = header.subject;
    json["digest"] = header.digest;
    json["version"] = header.version;
    json["seed"] = header.seed;
    json["mode"] = modeNames[static_cast<std::size_t>(header.mode)];
    json["language"] = core::code(header.language);
    json["program"] = header.program;
    json["started"] = core::millisecondsOf(header.started);
    json["written"] = waiting.written;
    Json moves = Json::array();
    for (const Move& move : waiting.moves) moves.push_back(jsonOf(move));
    json["moves"] = std::move(moves);
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

// Reads values out of a map, and notes when one is missing or of another type.
class Fields {
public:
    explicit Fields(const Json& map) : m_map(map) {}

    std::string text(const char* key) {
        const auto found = find(key);
        if (found == nullptr || !found->is_string()) return failed<std::string>();
        return found->get<std::string>();
    }
    std::int64_t number(const char* key) {
        const auto found = find(key);
        // Anything larger could overflow when it is added to.
        constexpr std::int64_t most = std::int64_t{1} << 52U;
        if (found == nullptr || !found->is_number_integer()) return failed<std::int64_t>();
        const auto value = found->get<std::int64_t>();
        return value >= -most && value <= most ? value : failed<std::int64_t>();
    }
    std::uint64_t seed(const char* key) {
        const auto found = find(key);
        return found != nullptr && found->is_number_unsigned() ? found->get<std::uint64_t>() : failed<std::uint64_t>();
    }
    template <class Enum, std::size_t count>
    Enum named(const char* key, const std::array<std::string_view, count>& names) {
        const auto found = std::ranges::find(names, text(key));
        return found != names.end() ? static_cast<Enum>(found - names.begin()) : failed<Enum>();
    }

    [[nodiscard]] bool areWhole() const { return m_areWhole; }

private:
    [[nodiscard]] const Json* find(const char* key) const {
        const auto found = m_map.is_object() ? m_map.find(key) : m_map.end();
        return m_map.is_object() && found != m_map.end() ? &*found : nullptr;
    }
    template <class T>
    T failed() {
        m_areWhole = false;
        return T();
    }

    const Json& m_map;
    bool m_areWhole = true;
};

// Nothing if the file is damaged, or waits for another database.
std::optional<WaitingMoves> readWaiting(const fs::path& path, const std::string& database) {
    const auto text = system::readFile(path, mostFileBytes);
    const Json json = text ? Json::parse(*text, nullptr, false) : Json();
    Fields fields(json);
    if (fields.number("format") != fileFormat || fields.text("database") != database) return std::nullopt;
    const auto language = core::languageOf(fields.text("language"));
    WaitingMoves waiting{.header = {.id = AttemptId(fields.text("id")),
                                    .person = PersonId(fields.text("person")),
                                    .kind = fields.named<AttemptKind>("kind", attemptKindNames),
                                    .subject = fields.text("subject"),
                                    .digest = fields.text("digest"),
                                    .version = fields.text("version"),
                                    .seed = fields.seed("seed"),
                                    .mode = fields.named<engine::Mode>("mode", modeNames),
                                    .language = language.value_or(core::Language::en),
                                    .program = fields.text("program"),
                                    .started = core::momentOf(fields.number("started"))},
                         .written = static_cast<std::size_t>(std::max<std::int64_t>(0, fields.number("written"))),
                         .moves = {}};
    const auto moves = json.find("moves");
    if (!fields.areWhole() || !language || waiting.header.id.empty() || moves == json.end() || !moves->is_array())
        return std::nullopt;
    for (const Json& each : *moves) {
        Fields move(each);
        const MoveText words{.kind = move.text("kind"), .item = move.text("item"), .value = move.text("value")};
        waiting.moves.push_back({.what = moveFrom(words),
                                 .at = core::momentOf(move.number("at")),
                                 .elapsed = core::durationOf(move.number("elapsed"))});
        if (!move.areWhole()) return std::nullopt;
    }
    return waiting;
}

enum class Fate { sent, different, waits };

// Whether the store has the moves already, lacks only their end, or has something else in their place.
enum class Overlap { whole, part, different };

Overlap overlapOf(const WaitingMoves& waiting, const Attempt& known, const std::vector<Move>& there) {
    if (there.size() < waiting.written) return Overlap::different;
    const std::size_t shared = std::min(there.size() - waiting.written, waiting.moves.size());
    for (std::size_t i = 0; i < shared; ++i) {
        // Lengths of time may have been corrected by the store.
        const Move& theirs = there[waiting.written + i];
        if (theirs.what != waiting.moves[i].what || theirs.at != waiting.moves[i].at) return Overlap::different;
    }
    if (shared == waiting.moves.size()) return Overlap::whole;
    return known.state == AttemptState::open ? Overlap::part : Overlap::different;
}

Fate sendOne(AttemptStore& store, const WaitingMoves& waiting, std::optional<SaveFault>& fault) {
    const AttemptId& id = waiting.header.id;
    auto known = store.find(id);
    if (!known) {
        fault = std::move(known).fault();
        return Fate::waits;
    }
    if (known.value()) {
        auto there = store.moves(id);
        if (!there) {
            fault = std::move(there).fault();
            return Fate::waits;
        }
        const Overlap overlap = overlapOf(waiting, *known.value(), there.value());
        if (overlap != Overlap::part) return overlap == Overlap::whole ? Fate::sent : Fate::different;
    } else if (waiting.written > 0) {
        return Fate::different;
    }
    fault = store.write(waiting.header, waiting.written, waiting.moves);
    return fault ? Fate::waits : Fate::sent;
}

}  // namespace

WaitingRoom::WaitingRoom(fs::path folder, std::string_view address)
    : m_folder(std::move(folder)), m_database(databaseOf(address)) {}

fs::path WaitingRoom::fileOf(const AttemptId& attempt) const {
    const std::string server = core::hexDigits(core::fnv1a(m_database));
    return m_folder / (server + '-' + uuidOf(attempt.text()) + std::string(fileEnding));
}

std::error_code WaitingRoom::keep(const WaitingMoves& waiting) const {
    if (const std::error_code error = system::createFolders(m_folder, system::Access::owner)) return error;
    return system::replaceFile(fileOf(waiting.header.id), textOf(waiting, m_database), system::Access::owner);
}

void WaitingRoom::forget(const AttemptId& attempt) const {
    // A file that stays is found out at the next start: the server has its moves then.
    std::error_code ignored;
    if (fs::remove(fileOf(attempt), ignored)) ignored = system::syncFolder(m_folder);
}

void WaitingRoom::setAside(const AttemptId& attempt) const {
    // A file that stays where it is is only told of again.
    const fs::path file = fileOf(attempt);
    const std::error_code ignored =
        system::moveFile(file, file.string() + '.' + newUuid() + ".different", system::Existing::keep);
    static_cast<void>(ignored);
}

std::vector<WaitingMoves> WaitingRoom::all() const {
    std::vector<WaitingMoves> all;
    std::error_code error;
    for (fs::directory_iterator each(m_folder, error), end; !error && each != end; each.increment(error)) {
        if (!each->path().string().ends_with(fileEnding)) continue;
        if (auto waiting = readWaiting(each->path(), m_database)) all.push_back(std::move(*waiting));
    }
    std::ranges::sort(all, {},
                      [](const WaitingMoves& waiting) { return std::pair(waiting.header.started, waiting.header.id); });
    return all;
}

WaitingSent sendWaitingMoves(AttemptStore& store) {
    WaitingSent sent;
    if (store.waitingMoves().empty()) return sent;
    const WaitingRoom room(store.waitingMoves(), store.place());
    bool isSilent = false;
    for (const WaitingMoves& waiting : room.all()) {
        const AttemptId& id = waiting.header.id;
        std::optional<SaveFault> fault;
        Fate fate = Fate::waits;
        if (!isSilent) fault = store.claim(id);
        if (!isSilent && !fault) {
            fate = sendOne(store, waiting, fault);
            store.release(id);
        }
        switch (fate) {
            case Fate::sent:
                room.forget(id);
                ++sent.attempts;
                break;
            case Fate::different:
                room.setAside(id);
                sent.different.push_back(id);
                break;
            case Fate::waits: ++sent.waiting; break;
        }
        if (!fault || fault->kind == SaveFault::Kind::inUse) continue;
        // The trouble of one attempt is not that of the others, unless nobody answers.
        isSilent = fault->kind == SaveFault::Kind::unreachable || fault->kind == SaveFault::Kind::busy;
        sent.fault = std::move(fault);
    }
    return sent;
}

}  // namespace fourfold::records
