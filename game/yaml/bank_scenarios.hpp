#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "scenario/catalogue.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::yaml {

// The scenarios that the practical questions of a bank may name: those of the folder that the bank's own folder lies
// in, then of its own folder, then of others; of several with one name the first.
class BankScenarios {
public:
    // `bank` is the path of its file.
    BankScenarios(const std::filesystem::path& bank, const std::vector<std::filesystem::path>& others);

    // The names of all there are, those of other files that lie there among them.
    [[nodiscard]] std::vector<std::string> names() const;

    // Whether there is a scenario of that name, and the scenario itself unless its file has errors. With a digest, that
    // version of it, in whichever folder it is.
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
