#pragma once

#include <filesystem>
#include <optional>

#include "records/save_fault.hpp"
#include "system/temporary_folder.hpp"

namespace fourfold::records {

// A copy of a store's file, as it is at one moment, in a temporary folder that goes with the object. What lies on a
// stick that cannot be written, or belongs to another PC, is read from such a copy and stays untouched.
class StoreCopy {
public:
    explicit StoreCopy(const std::filesystem::path& store);

    // Why there is none; null when there is one.
    [[nodiscard]] const SaveFault* fault() const { return m_fault ? &*m_fault : nullptr; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    system::TemporaryFolder m_folder;
    std::filesystem::path m_path;
    std::optional<SaveFault> m_fault;
};

}  // namespace fourfold::records
