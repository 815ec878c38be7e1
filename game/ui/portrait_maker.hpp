#pragma once

#include <filesystem>
#include <string>

#include "platform/image.hpp"
#include "scenario/portrait.hpp"
#include "scenario/portrait_parts.hpp"

namespace fourfold::ui {

// What a face does just now.
struct Expression {
    scenario::Mood mood = scenario::Mood::calm;
    bool speaking = false;  // the mouth is open
    bool blinking = false;  // the eyes are closed

    bool operator==(const Expression&) const = default;
};

// Stacks portraits from the pictures of assets/portraits. Reads files, touches no window: it may run on any thread.
class PortraitMaker {
public:
    PortraitMaker(std::filesystem::path folder, scenario::PortraitParts parts)
        : m_folder(std::move(folder)), m_parts(std::move(parts)) {}

    // The portrait `height` pixels high (or the size it was drawn in, if that is less). Where parts are missing a plain
    // figure stands in: nobody lacks a face.
    [[nodiscard]] platform::Image make(const scenario::Portrait& portrait, Expression expression, int height) const;

private:
    [[nodiscard]] platform::Image part(const std::string& name, bool child, int height) const;
    [[nodiscard]] platform::Tint tint(scenario::PortraitParts::Tint tint, const scenario::Portrait& portrait) const;

    std::filesystem::path m_folder;
    scenario::PortraitParts m_parts;
};

}  // namespace fourfold::ui
