#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "quiz/bank.hpp"
#include "records/attempt.hpp"
#include "reports/phrases.hpp"

namespace fourfold::reports {

// What a certificate says: who passed which exam, how well and when, and which attempt in the records confirms it.
struct Certificate {
    std::string person;        // as in the records, not escaped
    std::string className;     // may be empty
    std::string number{};      // staff number; may be empty
    core::Text exam;           // the title of the bank
    engine::Fraction score{};  // 0 to 100
    core::Moment passed{};     // when it ended
    records::AttemptId attempt;
    std::string digest;                      // of the version of the bank
    std::optional<core::Moment> released{};  // when the course leader released that version; nothing: never
    std::string hash{};                      // of the link that closed the attempt

    // What people can compare: the first digits of the hash.
    [[nodiscard]] std::string code() const;
};

// Returns nothing unless the attempt is a passed exam on a bank with this id. `bank` is the version it was taken on, if
// that is known. Leaves the release and the hash empty: the caller fills them in.
[[nodiscard]] std::optional<Certificate> certificateOf(const records::Attempt& attempt, const quiz::Bank& bank);

// An SVG picture, A4 landscape, in the language of the phrases. Long texts are set in a smaller font, or in two lines
// where one line would be too small. They are cut at Phrases::mostOfName characters. Control characters and characters
// that change the direction of text are written as escapes, so that no name can look like another one.
[[nodiscard]] std::string certificateSvg(const Certificate& certificate, const Phrases& phrases);

// The same as a page that loads nothing, neither files nor addresses. It prints on A4 landscape without margins.
[[nodiscard]] std::string certificatePage(const Certificate& certificate, const Phrases& phrases);

}  // namespace fourfold::reports
