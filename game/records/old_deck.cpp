#include "records/old_deck.hpp"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <string>
#include <utility>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/file.h>
#include <sys/stat.h>

#include "records/file.hpp"
#include "records/local_day.hpp"
#include "records/uuid.hpp"

namespace fourfold::records {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int deckFormat = 1;
// Some 200,000 mistakes; anything longer is no deck.
constexpr std::size_t mostDeckBytes = 64'000'000;

std::optional<std::string> text(const Json& map, const char* name) {
    const auto found = map.find(name);
    if (found == map.end() || !found->is_string()) return std::nullopt;
    return found->get<std::string>();
}

std::optional<core::Day> day(const Json& map) { return core::dayFrom(text(map, "day").value_or("")); }

std::optional<QuestionKey> questionKeyFrom(const Json& map) {
    auto bank = text(map, "bank");
    auto question = text(map, "question");
    if (!bank || !question) return std::nullopt;
    return QuestionKey{std::move(*bank), std::move(*question)};
}

std::optional<DeckKey> keyFrom(const Json& map) {
    auto scenario = text(map, "scenario");
    auto scene = text(map, "scene");
    auto best = text(map, "best");
    if (!scenario || !scene || !best || best->empty()) return std::nullopt;
    return DeckKey{std::move(*scenario), std::move(*scene), std::move(*best)};
}

std::optional<CardKey> cardKeyFrom(const Json& map) {
    if (auto key = keyFrom(map)) return std::move(*key);
    if (auto key = questionKeyFrom(map)) return std::move(*key);
    return std::nullopt;
}

std::optional<std::vector<std::string>> idsFrom(const Json& map, const char* name) {
    const auto found = map.find(name);
    if (found == map.end() || !found->is_array()) return std::nullopt;
    std::vector<std::string> ids;
    for (const Json& id : *found) {
        if (!id.is_string()) return std::nullopt;
        ids.push_back(id.get<std::string>());
    }
    return ids;
}

std::optional<Mistake> mistakeFrom(const Json& map) {
    auto key = keyFrom(map);
    auto digest = text(map, "digest");
    auto choices = idsFrom(map, "choices");
    auto chosen = text(map, "chosen");
    const auto when = day(map);
    if (!key || !digest || !choices || !chosen || !when) return std::nullopt;
    return Mistake{std::move(*key), std::move(*digest), std::move(*choices), std::move(*chosen), *when};
}

std::optional<MissedQuestion> questionFrom(const Json& map) {
    auto key = questionKeyFrom(map);
    auto digest = text(map, "digest");
    auto chosen = text(map, "chosen");
    const auto when = day(map);
    if (!key || !digest || !chosen || !when) return std::nullopt;
    return MissedQuestion{std::move(*key), std::move(*digest), std::move(*chosen), *when};
}

std::optional<Drilled> answerFrom(const Json& map) {
    auto key = cardKeyFrom(map);
    const auto right = map.find("right");
    const auto when = day(map);
    if (!key || !when || right == map.end() || !right->is_boolean()) return std::nullopt;
    return Drilled{std::move(*key), text(map, "chosen").value_or(""), {*when, right->get<bool>()}};
}

// Whether the line made sense: then the event has what it says, and else it is as it was.
bool read(const Json& line, DeckEvent& event) {
    if (!line.is_object()) return false;
    const auto version = line.find("format");
    if (version == line.end() || *version != deckFormat) return false;
    const auto take = [&](const char* name, auto from) {
        const auto found = line.find(name);
        if (found == line.end() || !found->is_object()) return false;
        auto what = from(*found);
        if (what) event.what = std::move(*what);
        return what.has_value();
    };
    return take("mistake", mistakeFrom) || take("question", questionFrom) || take("answer", answerFrom);
}

core::Day dayOf(const DeckEvent& event) {
    if (const auto* drilled = std::get_if<Drilled>(&event.what)) return drilled->answer.day;
    if (const auto* question = std::get_if<MissedQuestion>(&event.what)) return question->day;
    return std::get<Mistake>(event.what).day;
}

// 0 or an errno. Waits for a program of an older version that is writing: that takes a moment.
int lock(const File& file) {
    while (::flock(file.descriptor(), LOCK_EX) != 0) {
        if (errno != EINTR) return errno;
    }
    return 0;
}

// A name beside the file that is free.
fs::path placeToKeep(const fs::path& file) {
    const std::string stem = file.stem().string() + "-in-records";
    fs::path place = file.parent_path() / (stem + file.extension().string());
    std::error_code ignored;
    for (int number = 2; fs::exists(fs::symlink_status(place, ignored)); ++number) {
        place = file.parent_path() / (stem + '-' + std::to_string(number) + file.extension().string());
    }
    return place;
}

}  // namespace

OldDeck parseOldDeck(std::string_view bytes) {
    OldDeck deck;
    std::string id;
    std::int64_t last = INT64_MIN;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (line.empty()) continue;
        id = uuidOf(id + std::string(line));
        DeckEvent event{.id = id, .at = 0, .what = {}};
        if (!read(Json::parse(line, nullptr, false), event)) {
            ++deck.unreadable;
            continue;
        }
        event.at = std::max(1000 * dayStart(dayOf(event)), last + 1);
        last = event.at;
        deck.events.push_back(std::move(event));
    }
    return deck;
}

Result<TakenDeck> takeOverDeck(const fs::path& path, const Person& person, AttemptStore& store) {
    // Without O_NONBLOCK a pipe would hold the program up.
    const File file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen()) {
        if (errno == ENOENT || errno == ENOTDIR) return TakenDeck{};
        return SaveFault::of(errno, path);
    }
    if (const int error = lock(file); error != 0) return SaveFault::of(error, path);
    struct stat opened {};
    struct stat there {};
    if (::fstat(file.descriptor(), &opened) != 0) return SaveFault::of(errno, path);
    // Another program may have been quicker.
    if (::stat(path.c_str(), &there) != 0 || there.st_ino != opened.st_ino || there.st_dev != opened.st_dev) return TakenDeck{};
    if (!S_ISREG(opened.st_mode)) return SaveFault::of(S_ISDIR(opened.st_mode) ? EISDIR : EINVAL, path);
    errno = 0;
    const auto bytes = readFile(path, mostDeckBytes);
    if (!bytes) return SaveFault::of(errno == 0 ? EINVAL : errno, path);
    const OldDeck deck = parseOldDeck(*bytes);
    if (!deck.events.empty()) {
        std::string owner;
        if (!person.name.empty()) {
            auto kept = store.person(person.name, person.className);
            if (auto* fault = std::get_if<SaveFault>(&kept)) return std::move(*fault);
            owner = std::get<Person>(kept).id;
        }
        if (auto fault = store.addDeckEvents(owner, deck.events)) return std::move(*fault);
    }
    TakenDeck taken{.events = deck.events.size(), .unreadable = deck.unreadable, .kept = placeToKeep(path)};
    std::error_code error;
    fs::rename(path, taken.kept, error);
    if (error) return SaveFault::of(error.value(), path);
    return taken;
}

}  // namespace fourfold::records
