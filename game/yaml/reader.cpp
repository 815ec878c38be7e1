#include "yaml/reader.hpp"

#include <algorithm>
#include <charconv>
#include <climits>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/diagnostic_format.hpp"
#include "core/id_rule.hpp"
#include "core/nearest.hpp"
#include "core/utf8.hpp"
#include "yaml/extents.hpp"
#include "yaml/parser.hpp"

namespace fourfold::yaml {

using core::Code;
using core::Position;
using core::shown;

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Reads a whole number: an optional minus and digits without leading zeros.
std::optional<int> wholeNumber(std::string_view text) {
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    if (digits.empty() || !std::ranges::all_of(digits, isDigit)) return std::nullopt;
    if (digits.size() > 1 && digits.front() == '0') return std::nullopt;
    constexpr std::size_t most = 9;  // digits that certainly fit; longer numbers are out of any range
    if (digits.size() > most) return text.starts_with('-') ? INT_MIN : INT_MAX;
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

Reader::Reader(std::string_view source, core::Diagnostics& diagnostics)
    : m_source(withoutByteOrderMark(source)), m_diagnostics(diagnostics) {}

void Reader::report(Code code, Position at, std::vector<std::string> arguments) {
    m_diagnostics.add(code, at, std::move(arguments));
}

bool Reader::expect(const Field& field, Kind kind, Code otherwise) {
    if (field.value.is(kind)) return true;
    if (field.value.is(Kind::null)) {
        report(Code::missingValue, field.at, {shown(field.name)});
    } else if (!field.value.is(Kind::broken)) {
        report(otherwise, field.at, {shown(field.name)});
    }
    return false;
}

MapReader Reader::map(const Field& field) { return {*this, field, expect(field, Kind::map, Code::expectedMap)}; }

std::optional<ItemRange> Reader::list(const Field& field) {
    if (!expect(field, Kind::list, Code::expectedList)) return std::nullopt;
    return items(field.value);
}

std::optional<std::string_view> Reader::word(const Field& field) {
    if (!expect(field, Kind::scalar, Code::expectedText)) return std::nullopt;
    if (core::isBlank(field.value.text())) {
        report(Code::emptyText, field.at, {shown(field.name)});
        return std::nullopt;
    }
    return field.value.text();
}

std::optional<int> Reader::integer(const Field& field, Range range) {
    if (!expect(field, Kind::scalar, Code::expectedText)) return std::nullopt;
    const std::string_view text = field.value.text();
    const std::optional<int> number = field.value.quoted() ? std::nullopt : wholeNumber(text);
    if (!number) {
        report(Code::expectedInteger, field.value.at(), {shown(field.name), shown(text)});
    } else if (*number < range.least || *number > range.most) {
        report(Code::outOfRange, field.value.at(),
               {shown(field.name), shown(text), std::to_string(range.least), std::to_string(range.most)});
        return std::nullopt;
    }
    return number;
}

std::optional<bool> Reader::boolean(const Field& field) {
    if (!expect(field, Kind::scalar, Code::expectedText)) return std::nullopt;
    const std::string_view text = field.value.text();
    if (!field.value.quoted() && text == "true") return true;
    if (!field.value.quoted() && text == "false") return false;
    report(Code::expectedBoolean, field.value.at(), {shown(field.name), shown(text)});
    return std::nullopt;
}

std::optional<core::Day> Reader::day(const Field& field) {
    const auto text = word(field);
    if (!text) return std::nullopt;
    const std::optional<core::Day> day = core::dayFrom(*text);
    if (!day) report(Code::expectedDay, field.value.at(), {shown(field.name), shown(*text)});
    return day;
}

std::optional<std::size_t> Reader::oneOf(const Field& field, std::span<const std::string_view> allowed) {
    const auto wanted = word(field);
    if (!wanted) return std::nullopt;
    const auto found = std::ranges::find(allowed, *wanted);
    if (found != allowed.end()) return static_cast<std::size_t>(found - allowed.begin());
    m_diagnostics.add(Code::unknownValue, field.value.at(),
                      {shown(field.name), shown(*wanted), fmt::format("{}", fmt::join(allowed, ", "))},
                      core::nearestOf(*wanted, allowed));
    return std::nullopt;
}

core::Text Reader::text(const Field& field) {
    if (!field.value.is(Kind::map)) {
        const std::string same = prose(field);
        return {same, same};
    }
    MapReader map(*this, field, true);
    core::Text text = languages(map);
    map.finish();
    return text;
}

core::Text Reader::languages(MapReader& map) {
    const std::optional<Field> en = map.find("en");
    const std::optional<Field> zh = map.find("zh");
    if (map.isMap()) {
        if (!en) report(Code::missingLanguage, map.field().at, {"en"});
        if (!zh) report(Code::missingLanguage, map.field().at, {"zh"});
    }
    return {en ? prose(*en) : std::string(), zh ? prose(*zh) : std::string()};
}

std::string Reader::prose(const Field& field) {
    const auto text = word(field);
    if (!text) return {};
    if (const std::size_t length = core::codePoints(*text); length > longestText) {
        report(Code::textTooLong, field.value.at(), {std::to_string(length), std::to_string(longestText)});
    }
    if (!field.value.quoted()) {
        checkCut(field.value);
        checkQuotes(field.value);
    }
    return std::string(*text);
}

// Reports a plain text that is followed by " #x": most likely it was meant to go on, since a comment has a blank after
// '#'.
void Reader::checkCut(Node plain) {
    const std::string_view rest = m_source.substr(std::min(plain.offset(), m_source.size()));
    const std::optional<std::size_t> end = sizeInSource(plain.text(), rest);
    if (!end) return;
    const std::size_t hash = rest.find_first_not_of(" \t", *end);
    if (hash == std::string_view::npos || hash == *end || rest[hash] != '#') return;
    if (hash + 1 >= rest.size() || isSpace(rest[hash + 1])) return;

    const Position text = plain.at();
    const Position within = core::positionOf(rest, hash);
    report(Code::cutAtHash, within.line == 1 ? Position{text.line, text.column + within.column - 1}
                                             : Position{text.line + within.line - 1, within.column});
}

// Reports a plain text with an odd number of quotation marks: most likely one was forgotten.
void Reader::checkQuotes(Node plain) {
    if (std::ranges::count(plain.text(), '"') % 2 != 0) report(Code::strayQuote, plain.at());
}

bool Reader::checkId(std::string_view id, Position at) {
    const bool valid = core::isId(id);
    if (!valid) report(Code::invalidId, at, {shown(id)});
    return valid;
}

bool MapReader::has(std::string_view key) const {
    for (const Entry entry : entries(m_field.value)) {
        if (entry.key.is(Kind::scalar) && entry.key.text() == key) return true;
    }
    return false;
}

std::optional<Field> MapReader::find(std::string_view key) {
    m_asked.push_back(key);
    for (const Entry entry : entries(m_field.value)) {
        if (entry.key.is(Kind::scalar) && entry.key.text() == key) return fieldOf(entry);
    }
    return std::nullopt;
}

std::optional<Field> MapReader::need(std::string_view key) {
    const std::optional<Field> found = find(key);
    if (!found && m_isMap) m_reader.report(Code::missingKey, m_field.at, {std::string(key)});
    return found;
}

void MapReader::exclude(std::string_view one, std::string_view other) {
    if (!has(one) || !has(other)) return;
    m_reader.report(Code::conflictingKeys, find(other)->at, {std::string(one), std::string(other)});
}

void MapReader::finish() {
    const bool isText = std::ranges::find(m_asked, "en") != m_asked.end();
    for (const Entry entry : entries(m_field.value)) {
        if (!entry.key.is(Kind::scalar)) continue;  // reported while parsing
        const std::string_view key = entry.key.text();
        if (std::ranges::find(m_asked, key) != m_asked.end()) continue;
        const bool isAlone = entry.value.is(Kind::null) && !entry.key.quoted();
        if (isAlone && key.find(':') != std::string_view::npos) {
            m_reader.report(Code::noBlankAfterColon, entry.key.at(), {shown(key)});
        } else if (isText && isAlone && m_field.value.flow()) {
            m_reader.report(Code::cutAtComma, entry.key.at(), {shown(key)});
        } else if (m_reader.diagnostics().full()) {
            m_reader.report(Code::unknownKey, entry.key.at(), {});
        } else {
            m_reader.diagnostics().add(Code::unknownKey, entry.key.at(), {shown(key)}, core::nearestOf(key, m_asked));
        }
    }
}

}  // namespace fourfold::yaml
