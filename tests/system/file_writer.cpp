// Writes files for tests that kill it or give it a bad disk. Its exit code is 0, or 1 with the error on standard error.
//
//   file_writer replace|create|over PATH BYTES
// file_writer hold PATH BYTE locks a byte, prints that it did, and keeps it until its input ends
#include <cstdlib>
#include <iostream>
#include <string>

#include "system/durable_file.hpp"
#include "system/file_lock.hpp"

using namespace fourfold::system;

namespace {

std::error_code hold(const std::string& path, std::int64_t byte) {
    std::error_code error;
    const File file = openOrCreate(path, Access::owner, error);
    if (!error) error = lockByte(file, byte);
    if (error) return error;
    std::cout << "held" << std::endl;
    std::cin.get();
    return {};
}

std::error_code work(const std::string& what, const std::string& path, const std::string& argument) {
    if (what == "replace") return replaceFile(path, argument, Access::owner);
    if (what == "create") return createFile(path, argument, Access::owner);
    if (what == "over") return writeOver(path, argument, Access::usual);
    if (what == "hold") return hold(path, std::atoll(argument.c_str()));
    return std::make_error_code(std::errc::invalid_argument);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    const std::error_code error = work(argv[1], argv[2], argv[3]);
    if (error) std::cerr << error.message();
    return error ? 1 : 0;
}
