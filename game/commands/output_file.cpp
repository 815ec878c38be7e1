#include "commands/output_file.hpp"

#include <cerrno>
#include <cstdio>
#include <string>

#include <fcntl.h>
#include <unistd.h>

#include "system/file.hpp"

namespace fourfold::commands {

int writeOver(const std::filesystem::path& path, std::string_view bytes) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) return EISDIR;
    const std::string part = path.string() + "." + std::to_string(::getpid()) + ".part";
    system::File file(::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file.isOpen()) return errno;
    int error = system::writeAll(file, bytes);
    if (error == 0) error = system::syncToDisk(file);
    file.close();
    if (error == 0 && std::rename(part.c_str(), path.c_str()) != 0) error = errno;
    if (error != 0) ::unlink(part.c_str());
    return error;
}

}  // namespace fourfold::commands
