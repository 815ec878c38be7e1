#include "commands/attempts.hpp"

#include "commands/output.hpp"
#include "records/old_journals.hpp"

namespace fourfold::commands {

std::string sentenceOf(const records::SaveFault& fault, const Context& context) {
    return context.text(fault.storeKey(), fmt::arg("path", fault.path.string()), fmt::arg("reason", fault.reason()));
}

std::shared_ptr<records::AttemptStore> attemptsAt(const std::string& place, const Context& context) {
    if (place.empty()) return std::make_shared<records::AttemptStore>(context.paths.records.string());
    return std::make_shared<records::AttemptStore>(place, records::Access::existing);
}

std::string takeOverJournals(const Context& context) {
    // A connection of its own: the window's belongs to another thread.
    records::AttemptStore store(context.paths.records.string());
    const auto taken = records::takeOverJournals(context.paths.plays, store);
    const auto* fault = std::get_if<records::SaveFault>(&taken);
    return fault == nullptr ? std::string() : sentenceOf(*fault, context);
}

records::PlayStore openPlays(const Context& context) {
    const std::string message = takeOverJournals(context);
    records::PlayStore plays(attemptsAt({}, context));
    if (!message.empty()) {
        complain(message);
    } else if (const auto fault = plays.fault(); fault && fault->kind != records::SaveFault::Kind::noHome) {
        complain(sentenceOf(*fault, context));
    }
    return plays;
}

}  // namespace fourfold::commands
