#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace fourfold::reports::xapi {

// What one LRS has acknowledged, in a file: a line for each attempt, with how many moves it had then. A line that a
// power cut tore does not count.
class Outbox {
public:
    // Reads the file; one that is not there yet is made by the first write.
    explicit Outbox(std::filesystem::path path);

    // Why it cannot be read, if it cannot.
    [[nodiscard]] std::error_code fault() const { return m_fault; }
    [[nodiscard]] bool has(std::string_view mark) const { return m_marks.contains(mark); }
    // Returns once it is on the disk, or why that failed.
    [[nodiscard]] std::error_code add(const std::vector<std::string>& marks);

private:
    void read();

    std::filesystem::path m_path;
    std::set<std::string, std::less<>> m_marks;
    bool m_isTorn = false;  // the file ends within a line
    std::error_code m_fault;
};

// The mark of an attempt that had so many moves.
[[nodiscard]] std::string markOf(std::string_view attempt, std::size_t moves);

}  // namespace fourfold::reports::xapi
