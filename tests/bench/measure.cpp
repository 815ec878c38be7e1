#include "bench/measure.hpp"

#include <string_view>

#include <fmt/core.h>

namespace fourfold::bench {

bool report(const Row& row) {
    const bool within = row.ratio <= row.reach;
    fmt::print("{:<48} {:>16} | floor {:>16} | ratio {:>7.2f} | reach {:>7.2f} {}\n", row.what, row.measured, row.floor,
               row.ratio, row.reach, within ? "ok" : "MISSED");
    return within;
}

int verdict(bool within, int argc, const char* const* argv) {
    const bool enforce = argc > 1 && std::string_view(argv[1]) == "--enforce";
    return within || !enforce ? 0 : 1;
}

}  // namespace fourfold::bench
