#include "commands/context.hpp"

#include <doctest/doctest.h>

using namespace fourfold;
using commands::chooseLanguage;
using core::Language;

namespace {

system::Environment localeOf(const std::string& all, const std::string& messages, const std::string& lang) {
    return [=](const char* name) -> std::optional<std::string> {
        const std::string_view wanted = name;
        if (wanted == "LC_ALL") return all;
        if (wanted == "LC_MESSAGES") return messages;
        if (wanted == "LANG") return lang;
        return std::nullopt;
    };
}

}  // namespace

TEST_CASE("the language comes from the option, else the settings, else the locale") {
    const records::Settings unset;
    records::Settings chinese;
    chinese.language = Language::zh;
    const auto english = localeOf("", "", "en_GB.UTF-8");
    CHECK(chooseLanguage(Language::en, chinese, english) == Language::en);
    CHECK(chooseLanguage({}, chinese, english) == Language::zh);
    CHECK(chooseLanguage({}, unset, english) == Language::en);
    CHECK(chooseLanguage({}, unset, localeOf("", "", "zh_CN.UTF-8")) == Language::zh);
    CHECK(chooseLanguage({}, unset, localeOf("", "zh_TW", "en_GB")) == Language::zh);
    CHECK(chooseLanguage({}, unset, localeOf("C", "zh_CN", "zh_CN")) == Language::en);
    CHECK(chooseLanguage({}, unset, localeOf("", "", "fr_FR.UTF-8")) == Language::en);
    CHECK(chooseLanguage({}, unset, [](const char*) { return std::nullopt; }) == Language::en);
}
