#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/digest.hpp"
#include "quiz/bank.hpp"
#include "records/attempt.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::records {

// A version of a scenario or question bank that somebody has played, as its file was. With it an attempt can go on and
// be looked into whatever becomes of the file.
struct KeptVersion {
    AttemptKind kind = AttemptKind::play;  // of the attempts on it: play for a scenario, quiz for a bank
    std::string subject;                   // the id of the scenario or bank
    core::Digest digest;
    std::string bytes;    // of the file
    core::Moment kept{};  // when it was first kept in this store

    // Whether the digest is that of the bytes.
    [[nodiscard]] bool isWhole() const;
};
[[nodiscard]] KeptVersion versionOf(const scenario::Scenario& scenario);
[[nodiscard]] KeptVersion versionOf(const quiz::Bank& bank);

// Reads kept versions.
struct VersionReader {
    // What the bytes are, whatever the digest says. Null when they are none of that kind.
    std::function<std::shared_ptr<const scenario::Scenario>(const KeptVersion&)> scenario;
    std::function<std::shared_ptr<const quiz::Bank>(const KeptVersion&)> bank;

    // The scenario or bank, if it is the one that the digest and the subject say; else null.
    [[nodiscard]] std::shared_ptr<const scenario::Scenario> scenarioOf(const KeptVersion& version) const;
    [[nodiscard]] std::shared_ptr<const quiz::Bank> bankOf(const KeptVersion& version) const;
};

}  // namespace fourfold::records
