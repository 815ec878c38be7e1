#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "scenario/catalogue.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::yaml {

// The scenarios that the practical questions of a bank may name: those in the parent of the bank's folder, then in the
// bank's folder, then in the others. Of several with one name the first counts.
class BankScenarios {
public:
    // `bank` is the path of its file.
    BankScenarios(const std::filesystem::path& bank, const std::vector<std::filesystem::path>& others);

    // The names of all scenario files, and of other YAML files in the same folders.
    [[nodiscard]] std::vector<std::string> names() const;

    // Whether there is a scenario of that name, and the scenario itself unless its file has errors. With a digest, the
    // scenario of that version, in whichever folder it is.
    struct Found {
        bool exists = false;
        std::shared_ptr<const scenario::Scenario> scenario;
    };
    [[nodiscard]] Found find(const std::string& name, const scenario::Catalogue& catalogue,
                             const std::string& digest = {}) const;

private:
    std::map<std::string, std::vector<std::filesystem::path>> m_files;
};

}  // namespace fourfold::yaml
