#include "system/random.hpp"

#include <random>

#include <sys/random.h>

namespace fourfold::system {

std::uint64_t randomNumber() {
    std::uint64_t number = 0;
    if (::getrandom(&number, sizeof number, 0) == static_cast<ssize_t>(sizeof number)) return number;
    std::random_device device;
    return std::uint64_t{device()} << 32U | device();
}

}  // namespace fourfold::system
