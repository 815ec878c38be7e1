#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "records/ids.hpp"

namespace fourfold::reports::xapi {

// What one LRS has acknowledged, in a file. Each line is an attempt and the number of moves it had then. A line that is
// cut off, by a power failure for instance, does not count.
class Outbox {
public:
    // Reads the file. If it does not exist, the first write creates it.
    explicit Outbox(std::filesystem::path path);

    // Why the file cannot be read; no error if it can.
    [[nodiscard]] std::error_code fault() const { return m_fault; }
    [[nodiscard]] bool has(std::string_view mark) const { return m_marks.contains(mark); }
    // Returns when the marks are on the disk, or an error if that failed.
    [[nodiscard]] std::error_code add(const std::vector<std::string>& marks);

private:
    void read();

    std::filesystem::path m_path;
    std::set<std::string, std::less<>> m_marks;
    bool m_isTorn = false;  // the file ends within a line
    std::error_code m_fault;
};

// The mark of an attempt with this number of moves.
[[nodiscard]] std::string markOf(const records::AttemptId& attempt, std::size_t moves);

}  // namespace fourfold::reports::xapi
