#include "reports/xapi/outbox.hpp"

#include <cerrno>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>

#include "system/file.hpp"

namespace fourfold::reports::xapi {
namespace {

constexpr std::size_t mostBytes = std::size_t{1} << 30U;

}  // namespace

Outbox::Outbox(std::filesystem::path path) : m_path(std::move(path)) {
    struct stat status {};
    if (::stat(m_path.c_str(), &status) != 0) {
        m_fault = errno == ENOENT ? 0 : errno;
        return;
    }
    const auto text = system::readFile(m_path, mostBytes);
    if (!text) {
        m_fault = EIO;
        return;
    }
    std::size_t at = 0;
    for (std::size_t end; (end = text->find('\n', at)) != std::string::npos; at = end + 1) {
        m_marks.insert(text->substr(at, end - at));
    }
    m_isTorn = at < text->size();
}

int Outbox::add(const std::vector<std::string>& marks) {
    if (const int error = system::createFolders(m_path.parent_path()); error != 0) return error;
    const system::File file(::open(m_path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    if (!file.isOpen()) return errno;
    std::string lines = m_isTorn ? "\n" : "";
    for (const std::string& mark : marks) lines += mark + '\n';
    m_isTorn = true;  // until it is known to be whole
    if (const int error = system::writeAll(file, lines); error != 0) return error;
    if (const int error = system::syncToDisk(file); error != 0) return error;
    m_isTorn = false;
    m_marks.insert(marks.begin(), marks.end());
    return 0;
}

std::string markOf(std::string_view attempt, std::size_t moves) {
    return std::string(attempt) + ' ' + std::to_string(moves);
}

}  // namespace fourfold::reports::xapi
