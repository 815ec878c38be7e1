#include "ui/format.hpp"

#include <fmt/format.h>

namespace fourfold::ui {

std::string signedText(int value) { return value < 0 ? fmt::format("−{}", -value) : fmt::format("+{}", value); }

std::string percentText(const engine::Fraction& percent) {
    return std::to_string(percent.numerator / percent.denominator) + "%";
}

std::string_view dimensionName(const Page& page, scenario::Dimension dimension) {
    switch (dimension) {
        case scenario::Dimension::trust: return page.tr("dimension.trust");
        case scenario::Dimension::needs: return page.tr("dimension.needs");
        case scenario::Dimension::objections: return page.tr("dimension.objections");
        case scenario::Dimension::close: return page.tr("dimension.close");
    }
    return {};
}

std::string_view dimensionSymbol(scenario::Dimension dimension) {
    switch (dimension) {
        case scenario::Dimension::trust: return "trust";
        case scenario::Dimension::needs: return "needs";
        case scenario::Dimension::objections: return "objections";
        case scenario::Dimension::close: return "close";
    }
    return {};
}

Color dimensionColor(const Page& page, scenario::Dimension dimension) {
    return page.colors.dimension[scenario::index(dimension)];
}

}  // namespace fourfold::ui
