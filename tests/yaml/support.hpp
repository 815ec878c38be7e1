#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/diagnostics.hpp"
#include "scenario/catalogue.hpp"
#include "support/built.hpp"
#include "yaml/scenario_loader.hpp"

namespace fourfold::testing {

inline const std::filesystem::path sourceRoot = fourfold::testing::inSource();
inline const std::filesystem::path fixtures = sourceRoot / "tests" / "fixtures";

// The shipped methods and golden rules.
[[nodiscard]] const scenario::Catalogue& shippedCatalogue();

// All findings as "F0012 17:4", one a line.
[[nodiscard]] std::string brief(const core::Diagnostics& diagnostics);

// All findings as an author sees them, one a line.
[[nodiscard]] std::string listed(const core::Diagnostics& diagnostics);

// The text of a small valid scenario with the id "lift", in which `old` was replaced by `wanted`.
[[nodiscard]] std::string liftWith(std::string_view old = {}, std::string_view wanted = {});

[[nodiscard]] yaml::ScenarioFile loadLift(std::string_view old = {}, std::string_view wanted = {});

}  // namespace fourfold::testing
