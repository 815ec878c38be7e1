#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/language.hpp"
#include "records/person.hpp"
#include "records/save_fault.hpp"

namespace fourfold::records {

// The settings of the trainee. Every member is within its range; only this file states the ranges.
struct Settings {
    static constexpr int leastTextScale = 80, mostTextScale = 150;
    static constexpr int mostTextSpeed = 100;
    static constexpr int mostVolume = 100;

    std::optional<core::Language> language;  // nothing: the language of the locale
    int textScale = 100;                     // percent, 80 to 150
    int textSpeed = 40;                      // characters a second, 1 to 100; 0: the whole line at once
    int musicVolume = 60;                    // percent
    int effectsVolume = 80;                  // percent
    bool mute = false;
    bool fullScreen = false;
    bool reducedMotion = false;
    bool highContrast = false;
    Person person{};  // who plays; nobody when the name is empty

    // Brings every number into its range.
    void clamp();
    bool operator==(const Settings&) const = default;
};

// The settings as JSON text, and back. A member that is missing, has a wrong type or is not understood gets its
// default. A number out of range becomes the nearest one within. Never throws.
[[nodiscard]] std::string formatSettings(const Settings& settings);
[[nodiscard]] Settings parseSettings(std::string_view text);

// Defaults when there is no such file or it cannot be read.
[[nodiscard]] Settings loadSettings(const std::filesystem::path& path);

// Replaces the file as a whole: a reader finds the old settings or the new ones. Makes the folder when needed. An empty
// path means that there is no home directory. Returns why it failed, if it did.
[[nodiscard]] std::optional<SaveFault> saveSettings(const Settings& settings, const std::filesystem::path& path);

}  // namespace fourfold::records
