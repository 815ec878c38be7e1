#pragma once

#include <filesystem>

#include "yaml/bank_text_loader.hpp"

namespace fourfold::yaml {

// loadBankText() for a file. A file that cannot be read is reported in the diagnostics, too.
[[nodiscard]] BankFile loadBank(const std::filesystem::path& path);

}  // namespace fourfold::yaml
