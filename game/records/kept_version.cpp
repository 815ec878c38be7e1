#include "records/kept_version.hpp"

#include "system/digest.hpp"

namespace fourfold::records {
namespace {

template <class Item>
std::shared_ptr<const Item> readAs(const KeptVersion& version,
                                   const std::function<std::shared_ptr<const Item>(const KeptVersion&)>& read) {
    if (!read || !version.isWhole()) return nullptr;
    std::shared_ptr<const Item> item = read(version);
    return item && item->id == version.subject ? item : nullptr;
}

}  // namespace

bool KeptVersion::isWhole() const { return digest == system::digestOf(bytes); }

KeptVersion versionOf(const scenario::Scenario& scenario) {
    return {.kind = AttemptKind::play, .subject = scenario.id, .digest = scenario.digest, .bytes = scenario.bytes};
}

KeptVersion versionOf(const quiz::Bank& bank) {
    return {.kind = AttemptKind::quiz, .subject = bank.id, .digest = bank.digest, .bytes = bank.bytes};
}

std::shared_ptr<const scenario::Scenario> VersionReader::scenarioOf(const KeptVersion& version) const {
    return version.kind == AttemptKind::play ? readAs(version, scenario) : nullptr;
}

std::shared_ptr<const quiz::Bank> VersionReader::bankOf(const KeptVersion& version) const {
    return version.kind == AttemptKind::quiz ? readAs(version, bank) : nullptr;
}

}  // namespace fourfold::records
