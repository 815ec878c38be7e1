#include "records/stored_play.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace fourfold::records {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format = 1;
constexpr std::array<std::string_view, 2> modeNames{"practice", "exam"};
// Beyond any scenario; keeps a damaged number from overflowing where scores are compared.
constexpr std::int64_t mostDenominator = 1'000'000'000'000'000;

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n'; }

const Json* member(const Json& map, const char* key) {
    if (!map.is_object()) return nullptr;
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &*found;
}

std::optional<std::string> text(const Json* value) {
    if (value == nullptr || !value->is_string()) return std::nullopt;
    return value->get<std::string>();
}

std::optional<bool> flag(const Json* value) {
    if (value == nullptr || !value->is_boolean()) return std::nullopt;
    return value->get<bool>();
}

std::optional<std::uint64_t> natural(const Json* value) {
    if (value == nullptr || !value->is_number_unsigned()) return std::nullopt;
    return value->get<std::uint64_t>();
}

std::optional<std::int64_t> whole(const Json* value) {
    if (value == nullptr || !value->is_number_integer()) return std::nullopt;
    if (value->is_number_unsigned() && value->get<std::uint64_t>() > INT64_MAX) return std::nullopt;
    return value->get<std::int64_t>();
}

template <class Enum, std::size_t count>
std::optional<Enum> named(const Json* value, const std::array<std::string_view, count>& names) {
    const auto name = text(value);
    if (!name) return std::nullopt;
    const auto found = std::ranges::find(names, *name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

template <class Enum, std::size_t count>
std::string_view nameIn(const std::array<std::string_view, count>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

std::optional<PlayHeader> headerFrom(const Json& line) {
    if (whole(member(line, "format")) != format) return std::nullopt;
    const auto scenario = text(member(line, "scenario"));
    const auto digest = text(member(line, "digest"));
    const auto seed = natural(member(line, "seed"));
    const auto mode = named<engine::Mode>(member(line, "mode"), modeNames);
    const auto language = core::languageOf(text(member(line, "language")).value_or(""));
    const auto started = whole(member(line, "started"));
    if (!scenario || !digest || !seed || !mode || !language || !started) return std::nullopt;
    return PlayHeader{*scenario, *digest, *seed, *mode, *language, *started};
}

std::optional<engine::Fraction> scoreFrom(const Json* value) {
    if (value == nullptr || !value->is_array() || value->size() != 2) return std::nullopt;
    const auto numerator = whole(&(*value)[0]);
    const auto denominator = whole(&(*value)[1]);
    if (!numerator || !denominator || *denominator < 1 || *denominator > mostDenominator) return std::nullopt;
    if (*numerator < 0 || *numerator > 100 * *denominator) return std::nullopt;
    return engine::Fraction{*numerator, *denominator};
}

std::optional<PlayEnd> endFrom(const Json& map) {
    const auto ending = text(member(map, "ending"));
    const auto result = named<scenario::Result>(member(map, "result"), scenario::resultNames);
    const Json* scoreValue = member(map, "score");
    const auto score = scoreFrom(scoreValue);
    const auto pass = flag(member(map, "pass"));
    const auto redLine = flag(member(map, "red_line"));
    if (!ending || !result || !pass || !redLine) return std::nullopt;
    if (!score && (scoreValue == nullptr || !scoreValue->is_null())) return std::nullopt;
    return PlayEnd{*ending, *result, score, *pass, *redLine};
}

// Whether the line made sense and was applied.
bool apply(const Json& line, StoredPlay& play) {
    if (const auto choice = text(member(line, "choice"))) {
        if (play.end) return false;
        play.choices.push_back(*choice);
        return true;
    }
    if (const auto kept = natural(member(line, "rollback"))) {
        if (*kept > play.choices.size()) return false;
        play.choices.resize(*kept);
        play.end.reset();
        return true;
    }
    if (const auto digest = text(member(line, "digest"))) {
        const auto kept = natural(member(line, "kept"));
        if (!kept || *kept > play.choices.size()) return false;
        play.digest = *digest;
        play.choices.resize(*kept);
        play.end.reset();
        return true;
    }
    if (const Json* map = member(line, "end")) {
        if (play.end) return false;
        play.end = endFrom(*map);
        return play.end.has_value();
    }
    return false;
}

}  // namespace

std::string lineOf(const PlayHeader& header) {
    return dump({{"format", format},
                 {"scenario", header.scenario},
                 {"digest", header.digest},
                 {"seed", header.seed},
                 {"mode", nameIn(modeNames, header.mode)},
                 {"language", core::code(header.language)},
                 {"started", header.started}});
}

std::string choiceLine(std::string_view id) { return dump({{"choice", id}}); }

std::string rollBackLine(std::size_t kept) { return dump({{"rollback", kept}}); }

std::string versionLine(std::string_view digest, std::size_t kept) { return dump({{"digest", digest}, {"kept", kept}}); }

std::string lineOf(const PlayEnd& end) {
    const Json score = end.score ? Json{end.score->numerator, end.score->denominator} : Json();
    return dump({{"end",
                  {{"ending", end.ending},
                   {"result", nameIn(scenario::resultNames, end.result)},
                   {"score", score},
                   {"pass", end.pass},
                   {"red_line", end.redLine}}}});
}

std::optional<StoredPlay> parsePlay(std::string_view text) {
    std::optional<StoredPlay> play;
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', begin)) {
        const Json line = Json::parse(text.substr(begin, end - begin), nullptr, false);
        if (!play) {
            const auto header = headerFrom(line);
            if (!header) return std::nullopt;
            play = StoredPlay{.header = *header, .digest = header->digest, .choices = {}, .end = {}, .size = 0};
        } else if (!apply(line, *play)) {
            break;
        }
        begin = end + 1;
        play->size = begin;
    }
    return play;
}

}  // namespace fourfold::records
