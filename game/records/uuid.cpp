#include "records/uuid.hpp"

#include <array>
#include <cstdint>
#include <random>

#include <sys/random.h>

#include "core/hash.hpp"
#include "records/sha256.hpp"

namespace fourfold::records {
namespace {

constexpr std::size_t digits = 32;

// Sets version and variant among 32 hexadecimal digits, and puts the hyphens in.
std::string formatted(std::string text, char version) {
    text.resize(digits);
    text[12] = version;
    text[16] = "89ab"[static_cast<unsigned char>(text[16]) % 4];
    for (const std::size_t at : {20U, 16U, 12U, 8U}) text.insert(at, 1, '-');
    return text;
}

}  // namespace

std::string newUuid() {
    std::array<std::uint64_t, 2> numbers{};
    if (::getrandom(numbers.data(), sizeof numbers, 0) != static_cast<ssize_t>(sizeof numbers)) {
        std::random_device device;
        for (std::uint64_t& number : numbers) number = std::uint64_t{device()} << 32U | device();
    }
    return formatted(core::hexDigits(numbers[0]) + core::hexDigits(numbers[1]), '4');
}

std::string uuidOf(std::string_view name) { return formatted(FieldHash().add(name).hex(), '8'); }

}  // namespace fourfold::records
