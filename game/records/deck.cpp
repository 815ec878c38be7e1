#include "records/deck.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include <nlohmann/json.hpp>

namespace fourfold::records {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format = 1;

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n'; }

Json keyJson(const DeckKey& key) {
    return {{"scenario", key.scenario}, {"scene", key.scene}, {"best", key.best}};
}

std::optional<std::string> text(const Json& map, const char* name) {
    const auto found = map.find(name);
    if (found == map.end() || !found->is_string()) return std::nullopt;
    return found->get<std::string>();
}

std::optional<core::Day> day(const Json& map) { return core::dayFrom(text(map, "day").value_or("")); }

std::optional<DeckKey> keyFrom(const Json& map) {
    auto scenario = text(map, "scenario");
    auto scene = text(map, "scene");
    auto best = text(map, "best");
    if (!scenario || !scene || !best) return std::nullopt;
    return DeckKey{std::move(*scenario), std::move(*scene), std::move(*best)};
}

std::optional<std::vector<std::string>> idsFrom(const Json& map, const char* name) {
    const auto found = map.find(name);
    if (found == map.end() || !found->is_array()) return std::nullopt;
    std::vector<std::string> ids;
    for (const Json& id : *found) {
        if (!id.is_string()) return std::nullopt;
        ids.push_back(id.get<std::string>());
    }
    return ids;
}

std::optional<Mistake> mistakeFrom(const Json& map) {
    auto key = keyFrom(map);
    auto digest = text(map, "digest");
    auto choices = idsFrom(map, "choices");
    auto chosen = text(map, "chosen");
    const auto when = day(map);
    if (!key || !digest || !choices || !chosen || !when) return std::nullopt;
    return Mistake{std::move(*key), std::move(*digest), std::move(*choices), std::move(*chosen), *when};
}

std::optional<DrillAnswer> answerFrom(const Json& map) {
    const auto right = map.find("right");
    const auto when = day(map);
    if (!when || right == map.end() || !right->is_boolean()) return std::nullopt;
    return DrillAnswer{*when, right->get<bool>()};
}

// The deck as its lines come in.
class Reader {
public:
    // Whether the line made sense.
    bool take(const Json& line) {
        if (!line.is_object()) return false;
        const auto version = line.find("format");
        if (version == line.end() || *version != format) return false;
        if (const auto found = line.find("mistake"); found != line.end() && found->is_object()) return mistake(*found);
        if (const auto found = line.find("answer"); found != line.end() && found->is_object()) return answer(*found);
        return false;
    }

    Deck deck;

private:
    bool mistake(const Json& map) {
        auto found = mistakeFrom(map);
        if (!found) return false;
        const auto [place, isNew] = m_places.try_emplace(found->key, deck.entries.size());
        if (isNew) deck.entries.emplace_back();
        deck.entries[place->second] = {std::move(*found), {}};
        return true;
    }

    bool answer(const Json& map) {
        const auto key = keyFrom(map);
        const auto found = answerFrom(map);
        if (!key || !found) return false;
        // The mistake's own line may be one that was torn.
        if (const auto place = m_places.find(*key); place != m_places.end()) {
            deck.entries[place->second].answers.push_back(*found);
        }
        return true;
    }

    std::map<DeckKey, std::size_t> m_places;
};

}  // namespace

const DeckEntry* Deck::find(const DeckKey& key) const {
    for (const DeckEntry& entry : entries) {
        if (entry.mistake.key == key) return &entry;
    }
    return nullptr;
}

std::string lineOf(const Mistake& mistake) {
    Json map = keyJson(mistake.key);
    map["digest"] = mistake.digest;
    map["choices"] = mistake.choices;
    map["chosen"] = mistake.chosen;
    map["day"] = core::isoText(mistake.day);
    return dump({{"format", format}, {"mistake", map}});
}

std::string answerLine(const DeckKey& key, std::string_view chosen, const DrillAnswer& answer) {
    Json map = keyJson(key);
    map["chosen"] = chosen;
    map["right"] = answer.right;
    map["day"] = core::isoText(answer.day);
    return dump({{"format", format}, {"answer", map}});
}

Deck parseDeck(std::string_view text) {
    Reader reader;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        if (line.empty()) continue;
        if (!reader.take(Json::parse(line, nullptr, false))) ++reader.deck.unreadable;
    }
    return std::move(reader.deck);
}

}  // namespace fourfold::records
