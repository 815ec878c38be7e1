#include "records/move_text.hpp"

#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

namespace fourfold::records {

TEST_CASE("each kind of move has the text that stores hold, and comes back from it") {
    struct Known {
        Move::What what;
        MoveText text;
    };
    const std::vector<Known> all{
        {Move::Choice{"doorway", "ask"}, {"choice", "doorway", "ask"}},
        {Move::RollBack{12}, {"rollback", "", "12"}},
        {Move::Version{"0123456789abcdef", 3}, {"version", "0123456789abcdef", "3"}},
        {Move::Answer{"q7", "b,a 8200/10000 -"}, {"answer", "q7", "b,a 8200/10000 -"}},
        {Move::Flag{"q7", true}, {"flag", "q7", "on"}},
        {Move::Flag{"q7", false}, {"flag", "q7", "off"}},
        {Move::Back{core::Duration(65000)}, {"back", "", "65000"}},
        {Move::HandIn{}, {"hand-in", "", ""}},
        {Move::TimeUp{}, {"time-up", "", ""}},
        {Move::End{"sold", "won 160/2 passed"}, {"end", "sold", "won 160/2 passed"}},
        {Move::Leave{}, {"leave", "", ""}},
        {Move::Rule{fourfold::quiz::MultipleRule::rightMinusWrong}, {"rule", "multiple", "right-minus-wrong"}},
    };
    CHECK(all.size() == std::variant_size_v<Move::What>);  // a flag twice, and what is unreadable below
    for (const Known& known : all) {
        CAPTURE(known.text.kind);
        CHECK(textOf(known.what) == known.text);
        CHECK(moveFrom(known.text) == known.what);
    }
}

TEST_CASE("a text that no move has is kept exactly as it is") {
    const std::vector<MoveText> all{
        {"", "", ""},
        {"Choice", "a", "b"},
        {"choice ", "a", "b"},
        {"jump", "a", "b"},
        {"rollback", "", "-1"},
        {"rollback", "", "01"},
        {"rollback", "", "+1"},
        {"rollback", "", "1 "},
        {"rollback", "x", "1"},
        {"rollback", "", ""},
        {"version", "d", "one"},
        {"version", "d", "1e9"},
        {"flag", "q", "On"},
        {"flag", "q", ""},
        {"hand-in", "q", ""},
        {"back", "", "-1"},
        {"back", "", "1.5"},
        {"back", "q", "1"},
        {"time-up", "", "x"},
        {"leave", "a", ""},
        {"rule", "multiple", "half"},
        {"rule", "", "net-right"},
        {"leave", "", "b"},
        {"rollback", "", "99999999999999999999999"},
    };
    for (const MoveText& text : all) {
        CAPTURE(text.kind);
        CAPTURE(text.value);
        const Move::What what = moveFrom(text);
        CHECK(std::holds_alternative<Move::Unreadable>(what));
        CHECK(textOf(what) == text);
    }
}

TEST_CASE("ends with equal scores that are written in other ways are other moves") {
    CHECK(moveFrom({"end", "sold", "won 80/1 passed"}) != moveFrom({"end", "sold", "won 160/2 passed"}));
    CHECK(moveFrom({"end", "sold", "nonsense"}) == Move::What(Move::End{"sold", "nonsense"}));
}

}  // namespace fourfold::records
