#include "records/play_store.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

namespace fourfold::records {
namespace {

namespace fs = std::filesystem;

// A play of 60,000 choices; anything longer is no play.
constexpr std::size_t mostBytes = 4'000'000;

std::optional<StoredPlay> readPlay(const fs::path& path) {
    const auto text = readFile(path, mostBytes);
    return text ? parsePlay(*text) : std::nullopt;
}

bool isLocked(const fs::path& path) {
    const File file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    return file.isOpen() && ::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

fs::file_time_type touched(const fs::path& path) {
    std::error_code error;
    const fs::file_time_type time = fs::last_write_time(path, error);
    return error ? fs::file_time_type::min() : time;
}

}  // namespace

Journal PlayStore::begin(const PlayHeader& header, std::span<const std::string> choices) const {
    Journal journal;
    journal.m_stored = true;
    journal.m_folder = m_folder;
    // Names sort by time; twelve digits last beyond the year 30000.
    journal.m_name = fmt::format("{:012}-{}", std::max<std::int64_t>(0, header.started), header.scenario);
    journal.m_pending = lineOf(header);
    std::string lines;
    for (const std::string& choice : choices) lines += choiceLine(choice);
    if (!lines.empty()) journal.append(lines);
    return journal;
}

std::vector<FoundPlay> PlayStore::plays() const {
    std::vector<FoundPlay> found;
    std::error_code error;
    for (fs::directory_iterator entry(m_folder, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path& path = entry->path();
        if (path.extension() != ".jsonl") continue;
        if (auto play = readPlay(path)) found.push_back({path, std::move(*play)});
    }
    std::ranges::sort(found, [](const FoundPlay& left, const FoundPlay& right) {
        if (left.play.header.started != right.play.header.started) {
            return left.play.header.started > right.play.header.started;
        }
        return left.path > right.path;
    });
    return found;
}

std::vector<FoundPlay> PlayStore::unfinished() const {
    std::vector<FoundPlay> found = plays();
    std::erase_if(found, [](const FoundPlay& play) {
        return play.play.end.has_value() || play.play.choices.empty() || isLocked(play.path);
    });
    std::ranges::stable_sort(found, std::ranges::greater{}, [](const FoundPlay& play) { return touched(play.path); });
    return found;
}

std::map<std::string, BestScore, std::less<>> PlayStore::bestScores() const {
    std::map<std::string, BestScore, std::less<>> best;
    for (const FoundPlay& found : plays()) {
        const std::optional<PlayEnd>& end = found.play.end;
        if (!end || end->redLine || !end->score) continue;
        const BestScore score{*end->score, end->pass};
        const auto [entry, isNew] = best.try_emplace(found.play.header.scenario, score);
        if (!isNew && entry->second.score < score.score) entry->second = score;
    }
    return best;
}

std::variant<Resumed, SaveFault> PlayStore::resume(const fs::path& path) const {
    File file(::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen()) return SaveFault::of(errno, path);
    if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) return SaveFault{.kind = SaveFault::Kind::inUse, .path = path, .error = 0};
        return SaveFault::of(errno, path);
    }
    auto play = readPlay(path);
    if (!play) return SaveFault::of(EILSEQ, path);

    // Whatever follows the last whole line is cut off, so that the next line begins where a line may begin.
    const auto size = static_cast<off_t>(play->size);
    if (::ftruncate(file.descriptor(), size) != 0 || ::lseek(file.descriptor(), size, SEEK_SET) != size) {
        return SaveFault::of(errno, path);
    }
    Resumed resumed{.play = std::move(*play), .journal = {}};
    Journal& journal = resumed.journal;
    journal.m_stored = true;
    journal.m_folder = m_folder;
    journal.m_path = path;
    journal.m_size = resumed.play.size;
    journal.m_file = std::move(file);
    return resumed;
}

void PlayStore::forget(const fs::path& path) const {
    std::error_code ignored;
    fs::remove(path, ignored);
}

}  // namespace fourfold::records
