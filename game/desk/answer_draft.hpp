#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "quiz/answer.hpp"
#include "quiz/paper.hpp"

namespace fourfold::desk {

// An answer while the trainee puts it together on the screen. Parts are named by their place on the screen, from 0:
// options, items and right-hand texts in the order of the sheet, true before false. A practical question has no parts.
class AnswerDraft {
public:
    // Begins with a given answer, or with none. An ordering without a given answer begins as an earlier answer left it.
    AnswerDraft(const quiz::Question& question, const quiz::Sheet& sheet, const quiz::Answer& given,
                const quiz::Answer& earlier = quiz::NoAnswer{});

    // What a digit or a click on a part does. Single choice: chooses the part. Multiple choice: chooses it, or no
    // longer. Ordering: takes the item up, or puts the held item there. Matching: gives the part to the left text that
    // has the turn, or takes it away again; then the next open left text has the turn.
    void press(std::size_t place);

    // Ordering: moves an item from one place to another. The items between them close up.
    void move(std::size_t from, std::size_t to);
    // Ordering: moves the held item and keeps holding it.
    void shift(int by);
    // Ordering: puts the held item down where it is now, or back where it was taken up.
    void putDown();
    void putBack();

    // Matching: gives the turn to this left text.
    void turnTo(std::size_t pair);

    // The answer so far; NoAnswer while it says nothing.
    [[nodiscard]] const quiz::Answer& answer() const { return m_answer; }
    [[nodiscard]] bool chosen(std::size_t place) const;
    // Ordering: which item of the bank is at each place now.
    [[nodiscard]] const std::vector<std::size_t>& order() const { return m_order; }
    // Ordering: the place of the held item. Matching: the left text that has the turn. Else nothing.
    [[nodiscard]] std::optional<std::size_t> held() const { return m_held; }
    // Matching: the place of the right text that a left text was given, and the reverse.
    [[nodiscard]] std::optional<std::size_t> rightOf(std::size_t pair) const;
    [[nodiscard]] std::optional<std::size_t> leftOf(std::size_t place) const;

private:
    using Kind = quiz::TaskKind;

    void choose(std::size_t option);
    void give(std::size_t place);
    // The first open left text after `pair`, and after the last from the first again; `pair` itself if all are matched.
    [[nodiscard]] std::size_t nextOpen(std::size_t pair) const;

    Kind m_kind;
    std::vector<std::size_t> m_shown;
    std::vector<std::size_t> m_order;
    std::vector<std::size_t> m_orderBefore;  // the order before an item was taken up
    std::size_t m_pairs = 0;
    std::optional<std::size_t> m_held;
    quiz::Answer m_answer;
};

}  // namespace fourfold::desk
