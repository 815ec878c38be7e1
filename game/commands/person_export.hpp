#pragma once

#include <optional>
#include <vector>

#include "commands/context.hpp"
#include "commands/records.hpp"
#include "records/attempt_store.hpp"

namespace fourfold::commands {

// Everything that is kept of somebody.
struct PersonExport {
    struct Whole {
        records::Attempt attempt;
        std::vector<records::Move> moves;
        std::optional<records::Closing> closing;
    };
    records::Person person;
    bool isRemembered = false;  // by the settings of this PC's window
    std::vector<Whole> attempts{};
    std::vector<records::DeckEvent> deck{};
    std::vector<records::GivenTime> given{};
};

// `records export`: prints it as JSON, or writes a file for its owner alone. Returns the exit code.
[[nodiscard]] int exportPerson(const RecordsOptions& options, records::AttemptStore& store, const Context& context);

}  // namespace fourfold::commands
