#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/page.hpp"

namespace fourfold::ui {

// A list over the screen to pick one option from; a long list has a field that filters it.
struct OptionSheet {
    std::string id;
    std::string_view title;
    const std::vector<std::string>& options;
    std::optional<std::size_t> selected = {};
};

struct OptionResult {
    std::optional<std::size_t> picked;
    bool closed = false;
};
OptionResult optionSheet(Page& page, const OptionSheet& spec);

}  // namespace fourfold::ui
