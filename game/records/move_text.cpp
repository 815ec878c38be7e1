#include "records/move_text.hpp"

#include <algorithm>
#include <optional>

#include "core/overloaded.hpp"
#include "core/whole_number.hpp"

namespace fourfold::records {
namespace {

// The move that a text means, if any. It may forgive what textOf() would write otherwise.
std::optional<Move::What> meantBy(const MoveText& text) {
    if (text.kind == "choice") return Move::Choice{text.item, text.value};
    if (text.kind == "answer") return Move::Answer{text.item, text.value};
    if (text.kind == "flag") return Move::Flag{text.item, text.value == "on"};
    if (text.kind == "hand-in") return Move::HandIn{};
    if (text.kind == "time-up") return Move::TimeUp{};
    if (text.kind == "end") return Move::End{text.item, text.value};
    if (text.kind == "leave") return Move::Leave{};
    if (text.kind == "rule") {
        const auto* name = std::ranges::find(quiz::multipleRuleNames, text.value);
        if (name == quiz::multipleRuleNames.end()) return std::nullopt;
        return Move::Rule{static_cast<quiz::MultipleRule>(name - quiz::multipleRuleNames.begin())};
    }
    if (text.kind == "back") {
        const auto away = core::wholeNumber<std::int64_t>(text.value);
        if (!away || *away < 0) return std::nullopt;
        return Move::Back{core::durationOf(*away)};
    }
    const auto kept = core::wholeNumber<std::size_t>(text.value);
    if (!kept) return std::nullopt;
    if (text.kind == "rollback") return Move::RollBack{*kept};
    if (text.kind == "version") return Move::Version{text.item, *kept};
    return std::nullopt;
}

}  // namespace

MoveText textOf(const Move::What& what) {
    return std::visit(core::Overloaded{[](const Move::Choice& move) -> MoveText {
                                           return {"choice", move.scene, move.choice};
                                       },
                                       [](const Move::RollBack& move) -> MoveText {
                                           return {"rollback", {}, std::to_string(move.kept)};
                                       },
                                       [](const Move::Version& move) -> MoveText {
                                           return {"version", move.digest, std::to_string(move.kept)};
                                       },
                                       [](const Move::Answer& move) -> MoveText {
                                           return {"answer", move.question, move.answer};
                                       },
                                       [](const Move::Flag& move) -> MoveText {
                                           return {"flag", move.question, move.on ? "on" : "off"};
                                       },
                                       [](const Move::Back& move) -> MoveText {
                                           return {"back", {}, std::to_string(core::millisecondsOf(move.away))};
                                       },
                                       [](const Move::HandIn&) -> MoveText {
                                           return {"hand-in", {}, {}};
                                       },
                                       [](const Move::TimeUp&) -> MoveText {
                                           return {"time-up", {}, {}};
                                       },
                                       [](const Move::End& move) -> MoveText {
                                           return {"end", move.ending, move.outcome};
                                       },
                                       [](const Move::Leave&) -> MoveText {
                                           return {"leave", {}, {}};
                                       },
                                       [](const Move::Rule& move) -> MoveText {
                                           return {"rule", "multiple", std::string(quiz::nameOf(move.multiple))};
                                       },
                                       [](const Move::Unreadable& move) -> MoveText {
                                           return {move.kind, move.item, move.value};
                                       }},
                      what);
}

Move::What moveFrom(const MoveText& text) {
    if (auto what = meantBy(text); what && textOf(*what) == text) return std::move(*what);
    return Move::Unreadable{text.kind, text.item, text.value};
}

}  // namespace fourfold::records
