#pragma once

#include <string>
#include <string_view>
#include <system_error>

#include "system/file.hpp"

namespace fourfold::system {

// A file that only this program and those that it starts can read. It disappears with the object, however the program
// ends.
class PrivateFile {
public:
    explicit PrivateFile(std::string_view bytes);

    // Why the file could not be made; none when it was.
    [[nodiscard]] std::error_code error() const { return m_error; }
    // The path by which a program that is started during the life of this object can read the file.
    [[nodiscard]] std::string pathForPrograms() const;

private:
    File m_file;
    std::error_code m_error;
};

}  // namespace fourfold::system
