#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "quiz/bank.hpp"
#include "records/attempt.hpp"
#include "reports/phrases.hpp"

namespace fourfold::reports {

// What a certificate says: who passed which exam, how and when, and the attempt by which the records confirm it.
struct Certificate {
    std::string person;        // as in the records, whatever they hold
    std::string className;     // may be empty
    core::Text exam;           // the title of the bank
    engine::Fraction score{};  // 0 to 100
    core::Moment passed{};     // when it ended
    std::string attempt;       // its id
    std::string code;          // of the hash that it was closed with, as records::codeOf()
};

// Nothing unless the attempt is an exam on the bank that was passed. The code is for the caller to find out.
[[nodiscard]] std::optional<Certificate> certificateOf(const records::Attempt& attempt, const quiz::Bank& bank);

// An SVG picture, A4 landscape, in the language of the phrases. Long texts are set smaller, in two lines where one
// would be too small, and cut at Phrases::mostOfName characters. Control characters, and what turns the direction of a
// text, are written out: nobody's name can look like another one.
[[nodiscard]] std::string certificateSvg(const Certificate& certificate, const Phrases& phrases);

// The same as a page that needs nothing beside it and loads nothing, printed on A4 landscape without margins.
[[nodiscard]] std::string certificatePage(const Certificate& certificate, const Phrases& phrases);

}  // namespace fourfold::reports
