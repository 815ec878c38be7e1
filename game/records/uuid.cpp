#include "records/uuid.hpp"

#include "core/hash.hpp"
#include "records/field_hash.hpp"
#include "system/random.hpp"

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
    return formatted(core::hexDigits(system::randomNumber()) + core::hexDigits(system::randomNumber()), '4');
}

std::string uuidOf(std::string_view name) { return formatted(FieldHash().add(name).hex(), '8'); }

}  // namespace fourfold::records
