#include "ui/widgets/saved_note.hpp"

#include <fmt/format.h>

#include "core/utf8.hpp"

namespace fourfold::ui {

void drawSaved(Page& page, Column& column, const desk::SavedFiles& saved) {
    const auto shown = [](const std::filesystem::path& path) { return core::printable(path.string()); };
    column.space(8);
    if (!saved.failed.empty()) {
        column.text(page.strings.format("results.not_saved", page.language, fmt::arg("path", shown(saved.failed)),
                                        fmt::arg("reason", saved.reason)),
                    TextStyle::small, page.colors.bad, "not-saved");
        return;
    }
    std::string paths;
    for (const std::filesystem::path& path : saved.paths) paths += (paths.empty() ? "" : ", ") + shown(path);
    column.text(page.strings.format("results.saved", page.language, fmt::arg("paths", paths)), TextStyle::small,
                page.colors.paper.accent, "saved");
}

}  // namespace fourfold::ui
