#include "yaml/parser.hpp"

#include <sstream>
#include <string>

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "core/utf8.hpp"
#include "yaml/strict_syntax.hpp"
#include "yaml/syntax_error.hpp"
#include "yaml/tree_builder.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;
using core::Position;

// Whether the bytes are text at all. Reports everything that must not reach the parser.
bool isText(std::string_view text, core::Diagnostics& diagnostics) {
    if (text.size() > mostBytes) {
        diagnostics.add(Code::fileTooLarge, {}, {std::to_string(mostBytes)});
        return false;
    }
    const std::size_t invalid = core::firstInvalidByte(text).value_or(text.size());
    if (invalid < text.size()) diagnostics.add(Code::invalidUtf8, core::positionOf(text, invalid));
    if (const auto found = core::firstForbidden(text.substr(0, invalid))) {
        diagnostics.addForbidden(core::positionOf(text, found->offset), found->value);
    }
    return !diagnostics.hasErrors();
}

// Refuses two kinds of useless text for which yaml-cpp would need seconds or hundreds of megabytes: it reads ahead over
// all brackets that stay open, and its time is quadratic in explicit keys (`? `). Characters in quotes count, too, so
// the limits are far above what a real text can have by chance.
bool isBounded(std::string_view text, core::Diagnostics& diagnostics) {
    constexpr int mostOpen = 1000;
    constexpr int mostExplicitKeys = 1000;
    int open = 0;
    int explicitKeys = 0;
    const auto isAround = [&](std::size_t i, std::string_view allowed) {
        return i >= text.size() || allowed.find(text[i]) != std::string_view::npos;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '[' || c == '{') ++open;
        if ((c == ']' || c == '}') && open > 0) --open;
        if (c == '?' && isAround(i - 1, " \t\r\n[{,?:-") && isAround(i + 1, " \t\r\n,")) ++explicitKeys;
        if (open > mostOpen) {
            diagnostics.add(Code::tooDeep, core::positionOf(text, i), {std::to_string(mostLevels)});
            return false;
        }
        if (explicitKeys > mostExplicitKeys) {
            diagnostics.add(Code::keyNotText, core::positionOf(text, i));
            return false;
        }
    }
    return true;
}

// Notices only where a further document begins.
struct SecondDocument : YAML::EventHandler {
    struct Begins {
        YAML::Mark mark;
    };

    void OnDocumentStart(const YAML::Mark& mark) override { throw Begins{mark}; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

// Reports a second document. yaml-cpp reads only the first one, so it is asked where the next one begins.
void checkNothingFollows(YAML::Parser& parser, TreeBuilder& builder, core::Diagnostics& diagnostics) {
    if (!parser) return;
    SecondDocument second;
    try {
        parser.HandleNextDocument(second);
    } catch (const SecondDocument::Begins& begins) {
        diagnostics.add(Code::severalDocuments, builder.positionOf(begins.mark));
    }
}

// The text with line feeds for carriage returns that stand alone: those end a line in YAML, but not for yaml-cpp.
std::string withLineFeeds(std::string_view text) {
    std::string lines(text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i] == '\r' && (i + 1 == lines.size() || lines[i + 1] != '\n')) lines[i] = '\n';
    }
    return lines;
}

// With the end marker yaml-cpp notices a quote that is still open at the end of the file.
std::string withEndMarker(std::string_view text) { return std::string(text) + "\n...\n"; }

}  // namespace

std::string_view withoutByteOrderMark(std::string_view text) {
    constexpr std::string_view mark = "\xef\xbb\xbf";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

std::optional<Tree> parse(std::string_view text, core::Diagnostics& diagnostics) {
    if (!isText(text, diagnostics)) return std::nullopt;
    const std::string lines = withLineFeeds(withoutByteOrderMark(text));
    text = lines;
    if (!isBounded(text, diagnostics)) return std::nullopt;

    std::istringstream stream(withEndMarker(text));
    YAML::Parser parser(stream);
    TreeBuilder builder(text, diagnostics);
    try {
        parser.HandleNextDocument(builder);
        checkNothingFollows(parser, builder, diagnostics);
        Tree tree = builder.take();
        if (!diagnostics.hasErrors()) checkSyntax(tree, text, diagnostics);
        if (!tree.root().is(Kind::null)) return tree;
        if (!diagnostics.hasErrors()) diagnostics.add(Code::emptyFile, {});
        return std::nullopt;
    } catch (const Hopeless&) {
        return std::nullopt;
    } catch (const YAML::Exception& exception) {
        reportSyntaxError(exception, text, builder, diagnostics);
        return std::nullopt;
    }
}

std::optional<Tree> parseBeginning(std::string_view text) {
    core::Diagnostics ignored;
    if (!isText(text, ignored)) return std::nullopt;
    const std::string lines = withLineFeeds(withoutByteOrderMark(text));
    text = lines;
    if (!isBounded(text, ignored)) return std::nullopt;
    std::istringstream stream(withEndMarker(text));
    YAML::Parser parser(stream);
    TreeBuilder builder(text, ignored);
    try {
        parser.HandleNextDocument(builder);
    } catch (const Hopeless&) {
    } catch (const YAML::Exception&) {
    }
    return builder.takeWholeEntries();
}

}  // namespace fourfold::yaml
