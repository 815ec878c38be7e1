#include "yaml/parser.hpp"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/utf8.hpp"
#include "support/characters.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using core::Position;
using yaml::Kind;
using yaml::Node;

namespace {

// The tree as text: scalars as they are, quoted ones in quotes.
std::string written(Node node) {
    std::string text;
    switch (node.kind()) {
        case Kind::null: return "~";
        case Kind::broken: return "!";
        case Kind::scalar: return node.quoted() ? '"' + std::string(node.text()) + '"' : std::string(node.text());
        case Kind::list:
            for (const Node item : items(node)) text += (text.empty() ? "" : " ") + written(item);
            return "[" + text + "]";
        case Kind::map:
            for (const yaml::Entry entry : entries(node)) {
                text += (text.empty() ? "" : " ") + written(entry.key) + ":" + written(entry.value);
            }
            return "{" + text + "}";
    }
    return text;
}

std::string parsed(std::string_view text) {
    core::Diagnostics diagnostics;
    const auto tree = yaml::parse(text, diagnostics);
    return brief(diagnostics) + (tree ? written(tree->root()) : "");
}

}  // namespace

TEST_CASE("lists, maps and scalars become a tree, whichever way they are written") {
    CHECK(parsed("a: [1, two]\nb:\n  - c: \"3\"\n    d:\n  - - e\n") == "{a:[1 two] b:[{c:\"3\" d:~} [e]]}");
    CHECK(parsed("{a: {b: {}}, c: []}") == "{a:{b:{}} c:[]}");
    CHECK(parsed("a: |\n  x\n  y\nb: >-\n  x\n  y\n") == "{a:\"x\ny\n\" b:\"x y\"}");
    CHECK(parsed("- plain\n- 'it''s'\n- \"a\\tb\"\n") == "[plain \"it's\" \"a\tb\"]");
    CHECK(parsed("a: ~\nb: null\nc: \"null\"\n") == "{a:~ b:~ c:\"null\"}");
    CHECK(parsed("---\na: 1\n...\n") == "{a:1}");
    CHECK(parsed("alone") == "alone");
}

TEST_CASE("positions count lines and characters from 1") {
    core::Diagnostics diagnostics;
    const auto tree = yaml::parse("四维: {一: 二, 三: [四, 五]}\n六:\n  - 七\n", diagnostics);
    REQUIRE(tree);
    const yaml::Entry first = *entries(tree->root()).begin();
    CHECK(first.key.at() == Position{1, 1});
    CHECK(first.value.at() == Position{1, 5});
    const yaml::Entry inner = *++entries(first.value).begin();
    CHECK(inner.key.at() == Position{1, 12});
    CHECK((*++items(inner.value).begin()).at() == Position{1, 19});
    const yaml::Entry last = *++entries(tree->root()).begin();
    CHECK(last.key.at() == Position{2, 1});
    CHECK((*items(last.value).begin()).at() == Position{3, 5});
}

TEST_CASE("a byte order mark and carriage returns change nothing") {
    CHECK(parsed("\xef\xbb\xbf"
                 "a: 1\r\nb: [2]\r\n") == "{a:1 b:[2]}");
    CHECK(parsed("\xef\xbb\xbf"
                 "a: 1\r\nb: *x\r\n") == "F0038 2:4\n");
}

TEST_CASE("a file without a value is empty") {
    CHECK(parsed("") == "F0009 0:0\n");
    CHECK(parsed(" \n\n") == "F0009 0:0\n");
    CHECK(parsed("# nothing\n") == "F0009 0:0\n");
    CHECK(parsed("---\n") == "F0009 0:0\n");
    CHECK(parsed("~") == "F0009 0:0\n");
}

TEST_CASE("a quote that never closes is found where it opens") {
    CHECK(parsed("a: 1\nb: \"x\nc: 2\n") == "F0032 2:4\n");
    CHECK(parsed("a: 1\nb: 'it''s\nc: 2") == "F0032 2:4\n");
    CHECK(parsed("a: don't\nb: {c: \"x}\n") == "F0032 2:8\n");
    CHECK(parsed("\"a: 1\n") == "F0032 1:1\n");
    CHECK(parsed("a: \"x\\\"\n") == "F0032 1:4\n");
    CHECK(parsed("a: 1 # \"\nb: '\n") == "F0032 2:4\n");
}

TEST_CASE("what follows the document is reported and never read") {
    CHECK(parsed("[a]\nb: 1\n") == "F0040 2:1\n[a]");
    CHECK(parsed("a: 1\n---\nb: 2\n") == "F0040 2:1\n{a:1}");
    CHECK(parsed("a: 1\n...\nb: 2\n") == "F0040 3:1\n{a:1}");
    CHECK(parsed(",") == "F0040 1:1\n");
    CHECK(parsed("[a],") == "F0040 1:4\n[a]");
}

TEST_CASE("anchors, aliases and tags are refused, one finding each, and reading goes on") {
    CHECK(parsed("a: &x 1\nb: *x\nc: *x\nd: 1\nd: 2\n") ==
          "F0037 1:4\nF0038 2:4\nF0038 3:4\nF0043 5:1\n{a:1 b:! c:! d:1 d:2}");
    CHECK(parsed("a: !!int 1\nb: !x {c: 1}\n") == "F0039 1:4\nF0039 2:4\n{a:1 b:{c:1}}");
    CHECK(parsed("&a [*a]") == "F0037 1:1\nF0038 1:5\n[!]");
}

TEST_CASE("keys that stand twice are found in small and in large maps") {
    std::string large;
    for (int i = 0; i < 100; ++i) large += "k" + std::to_string(i) + ": 1\n";
    CHECK(parsed("a: 1\n\"a\": 2\n").starts_with("F0043 2:1\n"));
    CHECK(parsed("x: {a: 1, a: 2}\n").starts_with("F0043 1:11\n"));
    CHECK(parsed(large + "k3: 2\n").starts_with("F0043 101:1\n"));
    CHECK(parsed(large + "k99: 2\n").starts_with("F0043 101:1\n"));
    CHECK(parsed(large).starts_with("{k0:1"));
}

TEST_CASE("nesting is allowed to 32 levels") {
    const auto nested = [](int levels) {
        std::string text;
        for (int i = 0; i < levels; ++i) text += "[";
        for (int i = 0; i < levels; ++i) text += "]";
        return text;
    };
    CHECK(parsed(nested(32)) == nested(32));
    CHECK(parsed(nested(33)) == "F0041 1:33\n");
    CHECK(parsed(std::string(100'000, '[')).starts_with("F0041 1:"));
    std::string blocks;
    for (int i = 0; i < 40; ++i) blocks += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    CHECK(parsed(blocks) == "F0041 33:33\n");
}

TEST_CASE("texts that would take the parser seconds, or hundreds of megabytes, are refused") {
    const auto many = [](std::string_view piece) {
        std::string text;
        while (text.size() + piece.size() < yaml::mostBytes) text += piece;
        return text;
    };
    CHECK(parsed(many("[")) == "F0041 1:1001\n");
    CHECK(parsed(many("{a: [\n")) == "F0041 501:1\n");
    CHECK(parsed("{" + many("? ,").substr(2)).starts_with("F0044 1:"));
    CHECK(parsed(many("[],")).ends_with("F0040 1:3\n[]"));
}

TEST_CASE("a tab that indents is found") {
    CHECK(parsed("a:\n\tb: 1\n") == "F0031 2:1\n");
    CHECK(parsed("a:\n  b: 1\n\tc: 1\n") == "F0031 3:1\n");
    CHECK(parsed("a: \"x\ty\"\n") == "{a:\"x\ty\"}");
}

TEST_CASE("what is no character is refused where it stands, as it is or as an escape") {
    for (const char32_t c : noCharacters()) {
        const std::string raw = inUtf8(c);
        CAPTURE(core::codePointName(c));
        CHECK(parsed("a: 1\nb: 四" + raw + "x\n") == "F0026 2:5\n");
        CHECK(parsed("a: 1\n" + raw + ": 2\n") == "F0026 2:1\n");
        CHECK(parsed("a: 1\n# " + raw + "\n") == "F0026 2:3\n");
        const std::string long_ = fmt::format("\\U{:08x}", static_cast<std::uint32_t>(c));
        CHECK(parsed("a: 1\nb:\n  - \"四\n    " + long_ + "\"\n") == "F0026 4:5\n{a:1 b:[!]}");
        CHECK(parsed("\"\\\\" + long_ + "\": 2\n") == "F0026 1:4\n{!:2}");
        if (c > 0xffff) continue;
        CHECK(parsed(fmt::format("[\"a\\u{:04X}\"]", static_cast<std::uint32_t>(c))) == "F0026 1:4\n[!]");
    }
}

TEST_CASE("an escape stands for its character") {
    CHECK(parsed(R"("\t\n\r\"\/\\\ x")") == "\"\t\n\r\"/\\ x\"");
    CHECK(parsed(R"("a\Nb\_c\Ld\Pe")") == "\"a\u0085b\u00a0c\u2028d\u2029e\"");
    CHECK(parsed(R"("é\N\_\N四\_")") == "\"é\u0085\u00a0\u0085四\u00a0\"");
    CHECK(parsed(R"("\_": "\N")") == "{\"\u00a0\":\"\u0085\"}");
    CHECK(parsed(R"("\x41\xe9\xA0\xff\u56db\U0001f600\U0010FFFD")") == "\"Aé\u00a0ÿ四😀\U0010fffd\"");
    CHECK(parsed("\"a\\\n   b \\\tc\"") == "\"ab \tc\"");
    CHECK(parsed("\"a\\\r\n   b\"") == "\"ab\"");
    CHECK(parsed("\"a\\\r   b\"") == "\"ab\"");
    CHECK(parsed("'\\N'") == "\"\\N\"");
    CHECK(parsed("\\N") == "\\N");
}

TEST_CASE("an escape that stands for nothing is refused where it begins") {
    for (const char* escape :
         {"\\q", "\\'", "\\x4", "\\xg1", "\\u12", "\\u12g4", "\\U0000041", "\\ud800", "\\uDFFF", "\\udbff\\udc00",
          "\\U0000d800", "\\U00110000", "\\Uffffffff", "\\u+041", "\\x 1", "\\-", "\\四", "\\N\\q"}) {
        CAPTURE(escape);
        const std::string found = parsed("a: 1\nb: \"四" + std::string(escape) + "\"\n");
        CHECK(found.substr(0, 9) == (std::string(escape) == "\\N\\q" ? "F0034 2:8" : "F0034 2:6"));
    }
}

TEST_CASE("an escape for a control character is refused where it begins") {
    for (const char* escape :
         {"\\0", "\\a", "\\b", "\\v", "\\f", "\\e", "\\x00", "\\x1b", "\\x7F", "\\x80", "\\u009f", "\\U00000084"}) {
        CAPTURE(escape);
        CHECK(parsed("a: \"\\u56db" + std::string(escape) + "\"\nb: \"\\\\0 \\\"\"\n") ==
              "F0008 1:11\n{a:! b:\"\\0 \"\"}");
    }
}

TEST_CASE("a carriage return alone ends a line, too") {
    CHECK(parsed("a: 1\rb: [2]\r") == "{a:1 b:[2]}");
    CHECK(parsed("a: 1 # one\rb: *x\r") == "F0038 2:4\n");
    CHECK(parsed("a: |\r  x\r  y\rb: 'x\r\r  y'\r") == "{a:\"x\ny\n\" b:\"x\ny\"}");
    CHECK(parsed("a: 1\r\n# one\rb: \x07\n") == "F0008 3:4\n");
}
