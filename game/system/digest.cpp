#include "system/digest.hpp"

#include "core/hash.hpp"
#include "system/sha256.hpp"

namespace fourfold::system {

core::Digest digestOf(std::string_view bytes) {
    return {.text = sha256Text(bytes), .former = core::hexDigits(core::fnv1a(bytes))};
}

}  // namespace fourfold::system
