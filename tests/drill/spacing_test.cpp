#include "drill/spacing.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace fourfold;
using drill::Progress;
using records::DrillAnswer;

namespace {

const core::Day made = core::dayOf(2026, 12, 30);  // near the end of the year, so that the due days are in two years

Progress after(std::vector<DrillAnswer> answers) {
    records::DeckEntry entry;
    entry.missed = records::Mistake{.key = {}, .digest = {}, .choices = {}, .chosen = {}, .day = made};
    entry.answers = std::move(answers);
    return drill::progressOf(entry);
}

DrillAnswer right(int days) { return {made.plus(days), true}; }
DrillAnswer wrong(int days) { return {made.plus(days), false}; }

}  // namespace

TEST_CASE("a mistake rests one day, after a right answer three, and a second right answer retires it") {
    struct Row {
        std::vector<DrillAnswer> answers;
        std::size_t right;
        int due;  // days after the mistake
        bool retired;
    };
    const std::vector<Row> table{
        {{}, 0, 1, false},
        {{right(1)}, 1, 4, false},
        {{right(6)}, 1, 9, false},  // late: the rest begins with the answer
        {{right(1), right(4)}, 2, 7, true},
        {{wrong(1)}, 0, 2, false},
        {{right(1), wrong(4)}, 0, 5, false},
        {{right(1), wrong(4), right(5)}, 1, 8, false},
        {{right(1), wrong(4), right(5), right(8)}, 2, 11, true},
        {{right(1), right(1)}, 1, 4, false},  // two right answers on one day count once
        {{right(1), right(1), right(4)}, 2, 7, true},
        {{wrong(1), right(1)}, 1, 4, false},
        {{right(1), wrong(1), right(1)}, 1, 4, false},  // a wrong answer in between begins anew
        {{right(1), right(4), wrong(5)}, 0, 6, false},  // brought back by another program's session
    };
    for (std::size_t i = 0; i < table.size(); ++i) {
        CAPTURE(i);
        const Progress progress = after(table[i].answers);
        CHECK(progress.right == table[i].right);
        CHECK(progress.due == made.plus(table[i].due));
        CHECK(progress.retired() == table[i].retired);
    }
}

TEST_CASE("an entry is due from its day on until it is retired") {
    const Progress fresh = after({});
    CHECK_FALSE(isDue(fresh, made));
    CHECK(isDue(fresh, made.plus(1)));
    CHECK(isDue(fresh, made.plus(400)));
    const Progress once = after({right(1)});
    CHECK_FALSE(isDue(once, made.plus(1)));
    CHECK_FALSE(isDue(once, made.plus(3)));
    CHECK(isDue(once, made.plus(4)));
    const Progress retired = after({right(1), right(4)});
    for (int days = 0; days < 100; ++days) CHECK_FALSE(isDue(retired, made.plus(days)));
}

TEST_CASE("an entry from the far future is due at once, because a clock was wrong, but not one of the next day") {
    const Progress fromTheFuture = after({right(3650)});
    CHECK(isDue(fromTheFuture, made.plus(3)));
    CHECK(isDue(fromTheFuture, made.plus(3648)));
    CHECK_FALSE(isDue(fromTheFuture, made.plus(3649)));
    CHECK_FALSE(isDue(fromTheFuture, made.plus(3652)));
    CHECK(isDue(fromTheFuture, made.plus(3653)));
    // Answered east of the date line, and looked at west of it.
    CHECK_FALSE(isDue(after({right(1)}), made));
    // The next right answer counts, since the days differ.
    CHECK(after({right(3650), right(3)}).retired());
}
