#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "quiz/answer.hpp"
#include "quiz/paper.hpp"

namespace fourfold::desk {

// An answer while it is being put together on the screen. Parts are named by their place there, from 0: options, items
// and right-hand texts in the order of the sheet, true before false. A practical question has none.
class AnswerDraft {
public:
    // Begins with an answer that was given, or with none; an ordering then stands as an earlier answer left it.
    AnswerDraft(const quiz::Question& question, const quiz::Sheet& sheet, const quiz::Answer& given,
                const quiz::Answer& earlier = quiz::NoAnswer{});

    // What a digit or a click on a part means. Of one choice: it is chosen. Of several: it is chosen, or no longer. In
    // an ordering: it is taken up, or what was taken up is put there. In a matching: it is given to the left text whose
    // turn it is, or taken from it again, and the next open one has its turn.
    void press(std::size_t place);

    // Ordering: moves the item at one place to another, those between them close up.
    void move(std::size_t from, std::size_t to);
    // Ordering: moves the item that was taken up, and keeps hold of it.
    void shift(int by);
    // Ordering: lets go of the item where it is now, or puts it back where it was taken from.
    void putDown();
    void putBack();

    // Matching: gives the turn to a left text.
    void turnTo(std::size_t pair);

    // What was put together so far; nothing as long as it says nothing.
    [[nodiscard]] const quiz::Answer& answer() const { return m_answer; }
    [[nodiscard]] bool chosen(std::size_t place) const;
    // Ordering: which item of the bank stands at each place now.
    [[nodiscard]] const std::vector<std::size_t>& order() const { return m_order; }
    // Ordering: the place of the item that was taken up. Matching: the left text whose turn it is. Else nothing.
    [[nodiscard]] std::optional<std::size_t> held() const { return m_held; }
    // Matching: the place of the text that a left one was given, and the other way round.
    [[nodiscard]] std::optional<std::size_t> rightOf(std::size_t pair) const;
    [[nodiscard]] std::optional<std::size_t> leftOf(std::size_t place) const;

private:
    using Kind = quiz::TaskKind;

    void choose(std::size_t option);
    void give(std::size_t place);
    // The first open left text from the one after `pair` on and round; `pair` itself when all are matched.
    [[nodiscard]] std::size_t nextOpen(std::size_t pair) const;

    Kind m_kind;
    std::vector<std::size_t> m_shown;
    std::vector<std::size_t> m_order;
    std::vector<std::size_t> m_orderBefore;  // as it was when an item was taken up
    std::size_t m_pairs = 0;
    std::optional<std::size_t> m_held;
    quiz::Answer m_answer;
};

}  // namespace fourfold::desk
