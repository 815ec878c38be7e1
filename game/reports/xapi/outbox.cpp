#include "reports/xapi/outbox.hpp"

#include <string>
#include <utility>

#include "system/durable_file.hpp"

namespace fourfold::reports::xapi {
namespace {

constexpr std::size_t mostBytes = std::size_t{1} << 30U;

}  // namespace

Outbox::Outbox(std::filesystem::path path) : m_path(std::move(path)) {
    m_fault = system::whyNoFile(m_path);
    if (!m_fault) {
        read();
    } else if (m_fault == std::errc::no_such_file_or_directory) {
        m_fault.clear();
    }
}

void Outbox::read() {
    const auto text = system::readFile(m_path, mostBytes);
    if (!text) {
        m_fault = std::make_error_code(std::errc::io_error);
        return;
    }
    std::size_t at = 0;
    for (std::size_t end; (end = text->find('\n', at)) != std::string::npos; at = end + 1) {
        m_marks.insert(text->substr(at, end - at));
    }
    m_isTorn = at < text->size();
}

std::error_code Outbox::add(const std::vector<std::string>& marks) {
    std::error_code error = system::createFolders(m_path.parent_path(), system::Access::owner);
    if (error) return error;
    const system::File file = system::openToAppend(m_path, system::Access::owner, error);
    if (error) return error;
    std::string lines = m_isTorn ? "\n" : "";
    for (const std::string& mark : marks) lines += mark + '\n';
    m_isTorn = true;  // until the write has succeeded
    error = system::writeAll(file, lines);
    if (!error) error = system::syncToDisk(file);
    if (error) return error;
    m_isTorn = false;
    m_marks.insert(marks.begin(), marks.end());
    return {};
}

std::string markOf(const records::AttemptId& attempt, std::size_t moves) {
    return attempt.text() + ' ' + std::to_string(moves);
}

std::string markWithoutAnswers(const records::AttemptId& attempt, std::size_t moves) {
    return markOf(attempt, moves) + " without answers";
}

}  // namespace fourfold::reports::xapi
