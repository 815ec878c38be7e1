#include "commands/attempts.hpp"

#include "commands/output.hpp"
#include "core/utf8.hpp"
#include "records/place.hpp"
#include "records/waiting_moves.hpp"
#include "yaml/bank_files.hpp"
#include "yaml/bank_text_loader.hpp"
#include "yaml/library.hpp"
#include "yaml/scenario_text_loader.hpp"

namespace fourfold::commands {

namespace {

// The present file of a kept version, or where it would be: a bank's practical scenarios are looked for beside it.
std::string placeOf(const records::KeptVersion& version, const Context& context) {
    const std::filesystem::path inside =
        version.kind == records::AttemptKind::quiz ? yaml::bankFolder : std::filesystem::path();
    const auto& folders = context.scenarioFolders;
    for (const std::filesystem::path& folder : folders) {
        for (const std::filesystem::path& path : yaml::scenarioPaths(folder / inside, yaml::Subfolders::skip)) {
            if (path.stem() == version.subject) return path.string();
        }
    }
    return ((folders.empty() ? std::filesystem::path() : folders.front()) / inside / (version.subject + ".yaml"))
        .string();
}

records::VersionReader versionReader(const Context& context) {
    return {.scenario =
                [&context](const records::KeptVersion& version) {
                    return yaml::loadScenarioText(version.bytes, placeOf(version, context), context.catalogue).scenario;
                },
            .bank =
                [&context](const records::KeptVersion& version) {
                    return yaml::loadBankText(version.bytes, placeOf(version, context)).bank;
                }};
}

void takeUpWaitingMoves(records::AttemptStore& store, const Context& context) {
    if (context.paths.records.empty()) return;
    store.keepWaitingMovesIn(context.paths.records.parent_path() / "waiting");
    const records::WaitingSent sent = records::sendWaitingMoves(store);
    const auto count = [&](std::string_view key, std::size_t n) {
        complain(context.strings.count(key, static_cast<long long>(n), context.language));
    };
    if (sent.attempts > 0) count("save.waited.sent", sent.attempts);
    if (sent.waiting > 0) count("save.waited.waiting", sent.waiting);
    for (const records::AttemptId& id : sent.different) {
        complain(context.text("save.waited.different", fmt::arg("id", core::printable(id.text())),
                              fmt::arg("path", store.waitingMoves().string())));
    }
}

}  // namespace

std::string sentenceOf(const records::SaveFault& fault, const Context& context) {
    return context.text(fault.storeKey(), fmt::arg("path", fault.path.string()), fmt::arg("reason", fault.reason()));
}

std::shared_ptr<records::AttemptStore> attemptsAt(const std::string& place, const Context& context, StoreUse use) {
    const bool isOwn = place.empty();
    auto store = std::make_shared<records::AttemptStore>(isOwn ? context.paths.records.string() : place,
                                                         isOwn ? records::Access::create : records::Access::existing);
    store->readVersionsWith(versionReader(context));
    if (isOwn) return store;
    if (records::isServer(place)) {
        if (use == StoreUse::play) store->beBrief();
        takeUpWaitingMoves(*store, context);
    }
    return store;
}

StoreToRead::StoreToRead(const std::string& place, const Context& context) : m_store(attemptsAt(place, context)) {
    const auto fault = m_store->fault();
    if (place.empty() || !fault || fault->kind != records::SaveFault::Kind::notAllowed) return;
    m_copy = std::make_unique<records::StoreCopy>(place);
    if (m_copy->fault() != nullptr) return;
    m_store = std::make_shared<records::AttemptStore>(m_copy->path().string(), records::Access::existing);
    m_store->readVersionsWith(versionReader(context));
}

std::optional<records::PlayStore> openPlays(const WhoOptions& who, const Context& context, const std::string& place) {
    const auto attempts = attemptsAt(place, context, StoreUse::play);
    const auto person = whoPlays(who, *attempts, context);
    if (!person) return std::nullopt;
    records::PersonId id = person->id;
    std::optional<records::SaveFault> fault = attempts->fault();
    if (!fault && !person->name.empty()) {
        auto kept = attempts->person(*person);
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
