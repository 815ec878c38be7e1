#include "ui/format.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

namespace fourfold::ui {
namespace {

// A number of tenths, as text.
std::string tenthsText(std::int64_t tenths) {
    if (tenths % 10 == 0) return std::to_string(tenths / 10);
    return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

std::int64_t tenthsDown(const engine::Fraction& value) { return value.numerator * 10 / value.denominator; }

}  // namespace

std::string scoreText(const engine::Fraction& score) { return tenthsText(tenthsDown(score)); }

std::string lossText(const engine::Fraction& loss) {
    if (loss.numerator <= 0) return "0";
    return tenthsText(std::max<std::int64_t>(1, loss.roundedTo(1)));
}

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
