#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/language.hpp"
#include "records/person.hpp"
#include "records/save_fault.hpp"

namespace fourfold::records {

// What the trainee has set up. Every member is within its range; the ranges stand here alone.
struct Settings {
    static constexpr int leastTextScale = 80, mostTextScale = 150;
    static constexpr int mostTextSpeed = 100;
    static constexpr int mostVolume = 100;

    std::optional<core::Language> language;  // nothing: as the locale says
    int textScale = 100;                     // percent, 80 to 150
    int textSpeed = 40;                      // characters a second, 1 to 100; 0: the whole line at once
    int musicVolume = 60;                    // percent
    int effectsVolume = 80;                  // percent
    bool mute = false;
    bool fullScreen = false;
    bool reducedMotion = false;
    bool highContrast = false;
    Person person{};  // who plays; without a name nobody

    // Brings every number into its range.
    void clamp();
    bool operator==(const Settings&) const = default;
};

// The settings as JSON text, and back. Whatever is missing, of a wrong type or not understood keeps its default;
// numbers out of range are brought into it. Never throws.
[[nodiscard]] std::string formatSettings(const Settings& settings);
[[nodiscard]] Settings parseSettings(std::string_view text);

// Defaults when there is no such file or it cannot be read.
[[nodiscard]] Settings loadSettings(const std::filesystem::path& path);

// Replaces the file as a whole: whoever reads it finds the old settings or the new ones. The folder is created when
// needed. An empty path stands for "there is no home". Returns why it failed, if it did.
[[nodiscard]] std::optional<SaveFault> saveSettings(const Settings& settings, const std::filesystem::path& path);

}  // namespace fourfold::records
