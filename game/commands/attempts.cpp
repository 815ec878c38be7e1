#include "commands/attempts.hpp"

#include "commands/output.hpp"
#include "records/old_deck.hpp"
#include "records/old_journals.hpp"

namespace fourfold::commands {

std::string sentenceOf(const records::SaveFault& fault, const Context& context) {
    return context.text(fault.storeKey(), fmt::arg("path", fault.path.string()), fmt::arg("reason", fault.reason()));
}

std::shared_ptr<records::AttemptStore> attemptsAt(const std::string& place, const Context& context) {
    if (place.empty()) return std::make_shared<records::AttemptStore>(context.paths.records.string());
    return std::make_shared<records::AttemptStore>(place, records::Access::existing);
}

TakenOver takeOver(const records::Person& person, const Context& context) {
    // A connection of its own: the window's belongs to another thread.
    records::AttemptStore store(context.paths.records.string());
    const auto plays = records::takeOverJournals(context.paths.plays, store);
    if (const auto* fault = std::get_if<records::SaveFault>(&plays)) return {.fault = sentenceOf(*fault, context), .remark = {}};
    const auto deck = records::takeOverDeck(context.paths.oldDeck, person, store);
    if (const auto* fault = std::get_if<records::SaveFault>(&deck)) return {.fault = sentenceOf(*fault, context), .remark = {}};
    const auto& taken = std::get<records::TakenDeck>(deck);
    if (taken.unreadable == 0) return {};
    return {.fault = {},
            .remark = context.strings.count("drill.unreadable", static_cast<long long>(taken.unreadable), context.language,
                                            fmt::arg("path", taken.kept.string()))};
}

bool bringUpToDate(const std::string& place, const Context& context) {
    if (!place.empty()) return true;
    const TakenOver taken = takeOver(context.settings.person, context);
    for (const std::string& message : {taken.fault, taken.remark}) {
        if (!message.empty()) complain(message);
    }
    return taken.fault.empty();
}

StoreToRead::StoreToRead(const std::string& place, const Context& context) : m_store(attemptsAt(place, context)) {
    const auto fault = m_store->fault();
    if (place.empty() || !fault || fault->kind != records::SaveFault::Kind::notAllowed) return;
    m_copy = std::make_unique<records::StoreCopy>(place);
    if (m_copy->fault() != nullptr) return;
    m_store = std::make_shared<records::AttemptStore>(m_copy->path().string(), records::Access::existing);
}

records::PlayStore openPlays(const records::Person& person, const Context& context, const std::string& place) {
    const TakenOver taken = place.empty() ? takeOver(person, context) : TakenOver{};
    const auto attempts = attemptsAt(place, context);
    std::string id = person.id;
    std::optional<records::SaveFault> fault = attempts->fault();
    if (!fault && !person.name.empty()) {
        auto kept = attempts->person(person.name, person.className);
        if (auto* failed = std::get_if<records::SaveFault>(&kept)) {
            fault = std::move(*failed);
        } else {
            id = std::get<records::Person>(kept).id;
        }
    }
    if (!taken.remark.empty()) complain(taken.remark);
    if (!taken.fault.empty()) {
        complain(taken.fault);
    } else if (fault && fault->kind != records::SaveFault::Kind::noHome) {
        complain(sentenceOf(*fault, context));
    }
    return records::PlayStore(attempts, std::move(id));
}

}  // namespace fourfold::commands
