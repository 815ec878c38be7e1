#include "ui/announcer.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

namespace fourfold::ui {
namespace {

nlohmann::json toJson(const Item& item) {
    const auto whole = [](float value) { return static_cast<int>(std::lround(value)); };
    nlohmann::json json{{"kind", nameOf(item.kind)},
                        {"id", item.id},
                        {"text", item.text},
                        {"rect", {whole(item.rect.x), whole(item.rect.y), whole(item.rect.w), whole(item.rect.h)}},
                        {"focusable", item.focusable},
                        {"focused", item.focused},
                        {"visible", item.visible}};
    if (!item.scrollArea.empty()) json["area"] = item.scrollArea;
    if (item.value) json["value"] = *item.value;
    return json;
}

}  // namespace

Announcer::Announcer(const std::filesystem::path& file) {
    if (!file.empty()) m_file.open(file, std::ios::app);
}

void Announcer::announce(const Screen& screen, const std::vector<Item>& items) {
    if (!m_file.is_open()) return;
    nlohmann::json json{{"screen", screen.name},     {"language", core::code(screen.language)},
                        {"width", screen.width},     {"height", screen.height},
                        {"settled", screen.settled}, {"items", nlohmann::json::array()}};
    for (const Item& item : items) json["items"].push_back(toJson(item));
    std::string line = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (line == m_last) return;
    m_file << line << '\n' << std::flush;
    m_last = std::move(line);
}

}  // namespace fourfold::ui
