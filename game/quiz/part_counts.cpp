#include "quiz/part_counts.hpp"

#include <algorithm>
#include <utility>

#include "core/overloaded.hpp"

namespace fourfold::quiz {

struct PartCounter::Add {
    PartCounter& counter;
    double rest;

    void operator()(const ChosenOption& chosen, const SingleChoice&) const { counter.hit(chosen.option, rest); }
    void operator()(const ChosenOptions& chosen, const MultipleChoice&) const {
        for (const std::size_t option : chosen.options) counter.hit(option, rest);
    }
    void operator()(const Said& said, const TrueFalse&) const { counter.hit(said.value ? 0 : 1, rest); }
    void operator()(const Order& order, const Ordering&) const {
        for (std::size_t i = 0; i < order.items.size(); ++i) {
            if (order.items[i] == i) counter.hit(i, rest);
        }
    }
    void operator()(const Matches& matches, const Matching&) const {
        for (std::size_t i = 0; i < matches.rights.size(); ++i) {
            if (matches.rights[i] == i) counter.hit(i, rest);
        }
    }
    void operator()(const Played& played, const Practical& task) const {
        if (!task.decision || played.choices.empty()) return;
        const std::string& choice = played.choices.back();
        auto known = std::ranges::find(counter.m_parts, choice, &Part::id);
        if (known == counter.m_parts.end()) {
            counter.m_parts.push_back({.id = choice, .right = played.share == core::whole(1)});
            known = counter.m_parts.end() - 1;
        }
        counter.hit(static_cast<std::size_t>(known - counter.m_parts.begin()), rest);
    }
};

PartCounter::PartCounter(const Question& question) : m_question(&question) {
    const auto add = [this](std::string id, bool right) { m_parts.push_back({.id = std::move(id), .right = right}); };
    const auto addOptions = [&](const std::vector<Option>& options) {
        for (const Option& option : options) add(option.id, option.correct);
    };
    std::visit(core::Overloaded{[&](const SingleChoice& task) { addOptions(task.options); },
                                [&](const MultipleChoice& task) { addOptions(task.options); },
                                [&](const TrueFalse& task) {
                                    add("true", task.answer);
                                    add("false", !task.answer);
                                },
                                [&](const Ordering& task) {
                                    for (const Item& item : task.items) add(item.id, true);
                                },
                                [&](const Matching& task) {
                                    for (const Pair& pair : task.pairs) add(pair.id, true);
                                },
                                [](const Practical&) {}},  // its parts are the choices that somebody takes
               question.task);
}

void PartCounter::add(const Answer& answer, double rest) { visitPair(answer, m_question->task, Add{*this, rest}); }

void PartCounter::hit(std::size_t part, double rest) {
    ++m_parts[part].count;
    m_parts[part].rest += rest;
}

std::vector<PartCount> PartCounter::counts(std::size_t asked) const {
    std::vector<PartCount> counts;
    const bool hasOptions = !optionsOf(*m_question).empty();
    for (const Part& part : m_parts) {
        PartCount count{.id = part.id, .right = part.right, .count = part.count, .rest = {}};
        if (asked > 0) count.share = core::wilson(part.count, asked);
        if (part.count > 0) count.rest = part.rest / static_cast<double>(part.count);
        count.dead = hasOptions && !part.right && asked >= fewestForDeadOptions &&
                     static_cast<double>(part.count) < deadShare * static_cast<double>(asked);
        counts.push_back(std::move(count));
    }
    // Choices of a play are sorted by their count, then by id, so that the order of the answers does not matter.
    if (m_question->isPlayed()) {
        std::ranges::sort(counts, [](const PartCount& a, const PartCount& b) {
            return a.count != b.count ? a.count > b.count : a.id < b.id;
        });
    }
    return counts;
}

}  // namespace fourfold::quiz
