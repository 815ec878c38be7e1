#include "system/sha256.hpp"

#include <sys/types.h>

#include <sha2.h>

namespace fourfold::system {

std::array<std::uint8_t, 32> sha256(std::string_view bytes) {
    std::array<std::uint8_t, 32> digest{};
    static_assert(digest.size() == SHA256_DIGEST_LENGTH);
    SHA2_CTX context{};
    SHA256Init(&context);
    SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    SHA256Final(digest.data(), &context);
    return digest;
}

}  // namespace fourfold::system
