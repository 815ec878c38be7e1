#include "records/settings.hpp"

#include <algorithm>
#include <system_error>
#include <type_traits>

#include <nlohmann/json.hpp>

#include "core/normal_name.hpp"
#include "core/utf8.hpp"
#include "system/durable_file.hpp"

namespace fourfold::records {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::size_t mostSettingsBytes = 100'000;

void read(const Json& map, const char* key, int& value, int least, int most) {
    const auto found = map.find(key);
    if (found == map.end() || !found->is_number()) return;
    const double wanted = found->get<double>();
    value = static_cast<int>(std::clamp(wanted, static_cast<double>(least), static_cast<double>(most)));
}

void read(const Json& map, const char* key, bool& value) {
    const auto found = map.find(key);
    if (found != map.end() && found->is_boolean()) value = found->get<bool>();
}

std::string textOf(const Json& map, const char* key) {
    const auto found = map.find(key);
    return found != map.end() && found->is_string() ? core::wellFormed(found->get<std::string>()) : std::string();
}

Person personOf(const Json& map) {
    const auto found = map.find("person");
    if (found == map.end() || !found->is_object()) return {};
    const Person person{.id = PersonId(textOf(*found, "id")),
                        .name = core::normalName(textOf(*found, "name")),
                        .className = core::normalName(textOf(*found, "class")),
                        .number = core::normalName(textOf(*found, "number"))};
    return person.name.empty() ? Person{} : person;
}

}  // namespace

void Settings::clamp() {
    textScale = std::clamp(textScale, leastTextScale, mostTextScale);
    textSpeed = std::clamp(textSpeed, 0, mostTextSpeed);
    musicVolume = std::clamp(musicVolume, 0, mostVolume);
    effectsVolume = std::clamp(effectsVolume, 0, mostVolume);
}

std::string formatSettings(const Settings& settings) {
    Json map = Json::object();
    if (settings.language) map["language"] = core::code(*settings.language);
    map["text_scale"] = settings.textScale;
    map["text_speed"] = settings.textSpeed;
    map["music_volume"] = settings.musicVolume;
    map["effects_volume"] = settings.effectsVolume;
    map["mute"] = settings.mute;
    map["full_screen"] = settings.fullScreen;
    map["reduced_motion"] = settings.reducedMotion;
    map["high_contrast"] = settings.highContrast;
    if (!settings.person.name.empty()) {
        map["person"] = {
            {"id", settings.person.id.text()}, {"name", settings.person.name}, {"class", settings.person.className}};
        if (!settings.person.number.empty()) map["person"]["number"] = settings.person.number;
    }
    return map.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

Settings parseSettings(std::string_view text) {
    Settings settings;
    const Json map = Json::parse(text, nullptr, false);
    if (!map.is_object()) return settings;
    if (const auto found = map.find("language"); found != map.end() && found->is_string()) {
        settings.language = core::languageOf(found->get<std::string>());
    }
    read(map, "text_scale", settings.textScale, Settings::leastTextScale, Settings::mostTextScale);
    read(map, "text_speed", settings.textSpeed, 0, Settings::mostTextSpeed);
    read(map, "music_volume", settings.musicVolume, 0, Settings::mostVolume);
    read(map, "effects_volume", settings.effectsVolume, 0, Settings::mostVolume);
    read(map, "mute", settings.mute);
    read(map, "full_screen", settings.fullScreen);
    read(map, "reduced_motion", settings.reducedMotion);
    read(map, "high_contrast", settings.highContrast);
    settings.person = personOf(map);
    return settings;
}

Settings loadSettings(const fs::path& path) {
    const auto text = path.empty() ? std::nullopt : system::readFile(path, mostSettingsBytes);
    return text ? parseSettings(*text) : Settings{};
}

std::optional<SaveFault> saveSettings(const Settings& settings, const fs::path& path) {
    if (path.empty()) return SaveFault{.kind = SaveFault::Kind::noHome, .path = {}};
    std::error_code error = system::createFolders(path.parent_path(), system::Access::owner);
    if (!error) error = system::replaceFile(path, formatSettings(settings), system::Access::owner);
    if (error) return SaveFault::of(error, path);
    return std::nullopt;
}

}  // namespace fourfold::records
