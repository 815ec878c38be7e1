#include "terminal/command.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "core/whole_number.hpp"

namespace fourfold::terminal {
namespace {

using Kind = Command::Kind;

struct Named {
    Kind kind;
    std::string_view name;
};

constexpr std::array commands{
    Named{Kind::notebook, "notebook"}, Named{Kind::chart, "chart"},     Named{Kind::status, "status"},
    Named{Kind::log, "log"},           Named{Kind::brief, "brief"},     Named{Kind::repeat, "repeat"},
    Named{Kind::undo, "undo"},         Named{Kind::help, "help"},       Named{Kind::quit, "quit"},
    Named{Kind::english, "english"},   Named{Kind::chinese, "chinese"}, Named{Kind::resume, "resume"},
    Named{Kind::mode, "mode"},         Named{Kind::drill, "drill"}};

bool hasName(std::string_view names, std::string_view wanted) {
    for (std::size_t begin = 0; begin < names.size();) {
        const std::size_t end = std::min(names.find(' ', begin), names.size());
        if (names.substr(begin, end - begin) == wanted) return true;
        begin = end + 1;
    }
    return false;
}

}  // namespace

std::string plainLine(std::string_view line) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto byte = [&](std::size_t at) { return at < line.size() ? static_cast<unsigned char>(line[at]) : 0U; };
        unsigned character = byte(i);
        if (character == 0xef && (byte(i + 1) == 0xbc || byte(i + 1) == 0xbd) && byte(i + 2) >= 0x80) {
            character = byte(i + 2) - 0x80 + (byte(i + 1) == 0xbd ? 0x60 : 0x20);
            i += 2;
        } else if (character == 0xe3 && byte(i + 1) == 0x80 && byte(i + 2) == 0x80) {
            character = ' ';  // the ideographic blank
            i += 2;
        }
        text += static_cast<char>(character < 0x80 ? std::tolower(static_cast<int>(character))
                                                   : static_cast<int>(character));
    }
    const auto isBlank = [](char each) { return each == ' ' || each == '\t'; };
    while (!text.empty() && isBlank(text.back())) text.pop_back();
    text.erase(text.begin(), std::ranges::find_if_not(text, isBlank));
    return text;
}

bool namesCommand(std::string_view line, const core::Strings& strings, const std::string& command) {
    return std::ranges::any_of(core::languages, [&](core::Language language) {
        return hasName(strings.get(command + ".keys", language), line);
    });
}

Command parseCommand(std::string_view line, const core::Strings& strings) {
    const std::string text = plainLine(line);
    if (text.empty()) return {Kind::nothing};

    if (const auto number = core::wholeNumber<std::size_t>(text)) return {Kind::number, *number};

    for (const Named& command : commands) {
        if (namesCommand(text, strings, "terminal.command." + std::string(command.name))) return {command.kind};
    }
    return {Kind::unknown};
}

}  // namespace fourfold::terminal
