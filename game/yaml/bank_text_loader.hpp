#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/diagnostics.hpp"
#include "core/text.hpp"
#include "quiz/bank.hpp"

namespace fourfold::yaml {

// A file with a question bank and what came of reading it.
struct BankFile {
    std::string path;
    std::string id;                          // what the file's name says
    core::Text title;                        // as far as it could be read
    std::shared_ptr<const quiz::Bank> bank;  // null when there is an error
    core::Diagnostics diagnostics;
};

// Reads and checks the text of a question bank: everything that is wrong with it is in the diagnostics, in the order of
// the file. A file with an error gives no bank; warnings do not prevent it. Never throws because of what is in the
// text, and opens no file: whether the scenarios of practical questions exist is not looked at. `path` is what messages
// call it, and its stem is what the id must be.
[[nodiscard]] BankFile loadBankText(std::string_view text, const std::string& path);

}  // namespace fourfold::yaml
