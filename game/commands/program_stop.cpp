#include "commands/program_stop.hpp"

#include <chrono>

namespace fourfold::commands {

std::optional<std::string> whyStopped(const system::ProgramEnd& ended, const system::ProgramLimits& limits,
                                      const Context& context) {
    constexpr std::size_t megabyte = 1'000'000;
    switch (ended.outcome) {
        case system::ProgramEnd::Outcome::ended:
        case system::ProgramEnd::Outcome::missing:
        case system::ProgramEnd::Outcome::failed: break;
        case system::ProgramEnd::Outcome::late:
            return context.text("program.late",
                                fmt::arg("seconds", std::chrono::ceil<std::chrono::seconds>(limits.time).count()));
        case system::ProgramEnd::Outcome::tooMuch:
            return context.text("program.too_much", fmt::arg("megabytes", limits.bytes / megabyte));
    }
    return std::nullopt;
}

}  // namespace fourfold::commands
