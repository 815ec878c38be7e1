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

struct KeyJson {
    Json operator()(const DeckKey& key) const {
        return {{"scenario", key.scenario}, {"scene", key.scene}, {"best", key.best}};
    }
    Json operator()(const QuestionKey& key) const { return {{"bank", key.bank}, {"question", key.question}}; }
};

struct Line {
    Json operator()(const Mistake& mistake) const {
        Json map = KeyJson{}(mistake.key);
        map["digest"] = mistake.digest;
        map["choices"] = mistake.choices;
        map["chosen"] = mistake.chosen;
        map["day"] = core::isoText(mistake.day);
        return {{"format", format}, {"mistake", map}};
    }
    Json operator()(const MissedQuestion& missed) const {
        Json map = KeyJson{}(missed.key);
        map["digest"] = missed.digest;
        map["chosen"] = missed.chosen;
        map["day"] = core::isoText(missed.day);
        return {{"format", format}, {"question", map}};
    }
};

std::optional<std::string> text(const Json& map, const char* name) {
    const auto found = map.find(name);
    if (found == map.end() || !found->is_string()) return std::nullopt;
    return found->get<std::string>();
}

std::optional<core::Day> day(const Json& map) { return core::dayFrom(text(map, "day").value_or("")); }

std::optional<QuestionKey> questionKeyFrom(const Json& map) {
    auto bank = text(map, "bank");
    auto question = text(map, "question");
    if (!bank || !question) return std::nullopt;
    return QuestionKey{std::move(*bank), std::move(*question)};
}

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

std::optional<MissedQuestion> questionFrom(const Json& map) {
    auto key = questionKeyFrom(map);
    auto digest = text(map, "digest");
    auto chosen = text(map, "chosen");
    const auto when = day(map);
    if (!key || !digest || !chosen || !when) return std::nullopt;
    return MissedQuestion{std::move(*key), std::move(*digest), std::move(*chosen), *when};
}

std::optional<CardKey> cardKeyFrom(const Json& map) {
    if (auto key = keyFrom(map)) return std::move(*key);
    if (auto key = questionKeyFrom(map)) return std::move(*key);
    return std::nullopt;
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
        if (const auto found = line.find("mistake"); found != line.end()) return missed(*found, mistakeFrom);
        if (const auto found = line.find("question"); found != line.end()) return missed(*found, questionFrom);
        if (const auto found = line.find("answer"); found != line.end() && found->is_object()) return answer(*found);
        return false;
    }

    Deck deck;

private:
    template <class Read>
    bool missed(const Json& map, Read read) {
        if (!map.is_object()) return false;
        auto found = read(map);
        if (!found) return false;
        const auto [place, isNew] = m_places.try_emplace(found->key, deck.entries.size());
        if (isNew) deck.entries.emplace_back();
        deck.entries[place->second] = {std::move(*found), {}};
        return true;
    }

    bool answer(const Json& map) {
        const auto key = cardKeyFrom(map);
        const auto found = answerFrom(map);
        if (!key || !found) return false;
        // The mistake's own line may be one that was torn.
        if (const auto place = m_places.find(*key); place != m_places.end()) {
            deck.entries[place->second].answers.push_back(*found);
        }
        return true;
    }

    std::map<CardKey, std::size_t> m_places;
};

}  // namespace

CardKey DeckEntry::key() const {
    return std::visit([](const auto& each) { return CardKey(each.key); }, missed);
}

core::Day DeckEntry::day() const {
    return std::visit([](const auto& each) { return each.day; }, missed);
}

const DeckEntry* Deck::find(const CardKey& key) const {
    for (const DeckEntry& entry : entries) {
        if (entry.key() == key) return &entry;
    }
    return nullptr;
}

std::string lineOf(const Missed& missed) { return dump(std::visit(Line{}, missed)); }

std::string answerLine(const CardKey& key, std::string_view chosen, const DrillAnswer& answer) {
    Json map = std::visit(KeyJson{}, key);
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
