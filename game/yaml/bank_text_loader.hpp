#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/diagnostics.hpp"
#include "core/text.hpp"
#include "quiz/bank.hpp"

namespace fourfold::yaml {

// A file with a question bank, and the result of reading it.
struct BankFile {
    std::string path;
    std::string id;                          // the file's name without its ending
    core::Text title;                        // as far as it could be read
    std::shared_ptr<const quiz::Bank> bank;  // null when there is an error
    core::Diagnostics diagnostics;
};

// Reads and checks the text of a question bank: everything that is wrong with it is in the diagnostics, in the order of
// the file. A file with an error gives no bank; warnings do not prevent it. Never throws because of what is in the
// text, and opens no file: it does not check whether the scenarios of practical questions exist. Messages name the file
// by `path`, and the id must be the stem of `path`.
[[nodiscard]] BankFile loadBankText(std::string_view text, const std::string& path);

}  // namespace fourfold::yaml
