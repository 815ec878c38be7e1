#pragma once

#include <filesystem>
#include <string>

#include "platform/image.hpp"
#include "scenario/portrait.hpp"
#include "scenario/portrait_parts.hpp"

namespace fourfold::ui {

// The present expression of a face.
struct Expression {
    scenario::Mood mood = scenario::Mood::calm;
    bool speaking = false;  // the mouth is open
    bool blinking = false;  // the eyes are closed

    bool operator==(const Expression&) const = default;
};

// Composes portraits from the pictures of assets/portraits. It reads files but uses no window, so it may run on any
// thread.
class PortraitMaker {
public:
    PortraitMaker(std::filesystem::path folder, scenario::PortraitParts parts)
        : m_folder(std::move(folder)), m_parts(std::move(parts)) {}

    // The portrait `height` pixels high (or the size it was drawn in, if that is less). When parts are missing, it is a
    // plain figure, so that everybody has a picture.
    [[nodiscard]] platform::Image make(const scenario::Portrait& portrait, Expression expression, int height) const;

private:
    [[nodiscard]] platform::Image part(const std::string& name, bool child, int height) const;
    [[nodiscard]] platform::Tint tint(scenario::PortraitParts::Tint tint, const scenario::Portrait& portrait) const;

    std::filesystem::path m_folder;
    scenario::PortraitParts m_parts;
};

}  // namespace fourfold::ui
