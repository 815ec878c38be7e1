#include "commands/attempts.hpp"

#include "commands/output.hpp"

namespace fourfold::commands {

std::string sentenceOf(const records::SaveFault& fault, const Context& context) {
    return context.text(fault.storeKey(), fmt::arg("path", fault.path.string()), fmt::arg("reason", fault.reason()));
}

std::shared_ptr<records::AttemptStore> attemptsAt(const std::string& place, const Context& context) {
    if (place.empty()) return std::make_shared<records::AttemptStore>(context.paths.records.string());
    return std::make_shared<records::AttemptStore>(place, records::Access::existing);
}

StoreToRead::StoreToRead(const std::string& place, const Context& context) : m_store(attemptsAt(place, context)) {
    const auto fault = m_store->fault();
    if (place.empty() || !fault || fault->kind != records::SaveFault::Kind::notAllowed) return;
    m_copy = std::make_unique<records::StoreCopy>(place);
    if (m_copy->fault() != nullptr) return;
    m_store = std::make_shared<records::AttemptStore>(m_copy->path().string(), records::Access::existing);
}

records::PlayStore openPlays(const records::Person& person, const Context& context, const std::string& place) {
    const auto attempts = attemptsAt(place, context);
    records::PersonId id = person.id;
    std::optional<records::SaveFault> fault = attempts->fault();
    if (!fault && !person.name.empty()) {
        auto kept = attempts->person(person.name, person.className);
        if (kept) {
            id = kept.value().id;
        } else {
            fault = std::move(kept).fault();
        }
    }
    if (fault && fault->kind != records::SaveFault::Kind::noHome) complain(sentenceOf(*fault, context));
    return records::PlayStore(attempts, std::move(id));
}

}  // namespace fourfold::commands
