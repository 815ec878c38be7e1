#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostics.hpp"
#include "exchange/export.hpp"

namespace fourfold::exchange {

// Collects what an export leaves out. A loss that many questions share is reported once, with all their ids.
class Losses {
public:
    Losses(Format format, const quiz::Bank& bank, core::Language language);

    // A question that the format has no kind for.
    void kind(const quiz::Question& question);
    // A key of a question that is not written: "feedback".
    void key(std::string_view key, const quiz::Question& question);
    // A text that is written in another form, unless the two are the same.
    void change(const std::string& text, const std::string& written, const quiz::Question& question);
    void note(core::Code code, const quiz::Question& question, std::vector<std::string> more = {});

    [[nodiscard]] core::Diagnostics finish() &&;

private:
    struct OfQuestions {
        core::Position first;
        std::vector<std::string> ids;
    };

    Format m_format;
    core::Diagnostics m_found;
    std::map<std::string, OfQuestions, std::less<>> m_keys;
};

// Whether any text of a bank's questions and topics differs between the languages.
[[nodiscard]] bool hasTwoLanguages(const quiz::Bank& bank);

}  // namespace fourfold::exchange
