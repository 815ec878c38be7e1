#include "yaml/bank_loader.hpp"

#include <utility>

#include "yaml/file_parts.hpp"
#include "yaml/source_file.hpp"

namespace fourfold::yaml {

BankFile loadBank(const std::filesystem::path& path) {
    core::Diagnostics diagnostics(path.string());
    if (const auto bytes = readSourceFile(path, diagnostics)) return loadBankText(*bytes, path.string());
    diagnostics.finish();
    return {.path = path.string(),
            .id = stemOf(path.string()),
            .title = {},
            .bank = {},
            .diagnostics = std::move(diagnostics)};
}

}  // namespace fourfold::yaml
