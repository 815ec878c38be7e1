#pragma once

#include <filesystem>
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

// Reads and checks a question bank: everything that is wrong with it is in the diagnostics, in the order of the file. A
// file with an error gives no bank; warnings do not prevent it. Never throws because of what is in the file. Whether the
// scenarios of practical questions exist is not looked at here.
[[nodiscard]] BankFile loadBank(const std::filesystem::path& path);

// The same for a text that is already in memory; `path` is what messages call it, and its stem is what the id must be.
[[nodiscard]] BankFile loadBankText(std::string_view text, std::string path);

}  // namespace fourfold::yaml
