#include "support/stored_records.hpp"

#include <array>
#include <stdexcept>

#include <fmt/format.h>

#include "records/attempt_store.hpp"

namespace fourfold::testing {
namespace {

template <class Enum, std::size_t count>
std::string_view nameIn(const std::array<std::string_view, count>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string storedRecords(const std::filesystem::path& store) {
    std::string all;
    if (!std::filesystem::exists(store)) return all;
    records::AttemptStore attempts(store.string(), records::Access::existing);
    const auto fault = attempts.forEach({}, [&](const records::Attempt& attempt, const std::vector<records::Move>& moves) {
        const std::string who = attempt.person.name.empty() ? "" : " by " + attempt.person.name + "/" + attempt.person.className;
        all += fmt::format("attempt {} {} seed {} {}{}\n", attempt.header.subject,
                           nameIn(records::modeNames, attempt.header.mode), attempt.header.seed,
                           nameIn(records::attemptStateNames, attempt.state), who);
        for (const records::Move& move : moves) {
            all += fmt::format("{} {}\n", nameIn(records::moveNames, move.kind), move.value);
        }
    });
    if (fault) throw std::runtime_error("the store cannot be read: " + fault->reason());
    return all;
}

}  // namespace fourfold::testing
