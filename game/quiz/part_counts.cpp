#include "quiz/part_counts.hpp"

#include <algorithm>
#include <utility>

namespace fourfold::quiz {

struct PartCounter::Add {
    PartCounter& counter;
    double rest;

    void operator()(const NoAnswer&) const {}
    void operator()(const ChosenOption& chosen) const { counter.hit(chosen.option, rest); }
    void operator()(const ChosenOptions& chosen) const {
        for (const std::size_t option : chosen.options) counter.hit(option, rest);
    }
    void operator()(const Said& said) const { counter.hit(said.value ? 0 : 1, rest); }
    void operator()(const Order& order) const {
        for (std::size_t i = 0; i < order.items.size(); ++i) {
            if (order.items[i] == i) counter.hit(i, rest);
        }
    }
    void operator()(const Matches& matches) const {
        for (std::size_t i = 0; i < matches.rights.size(); ++i) {
            if (matches.rights[i] == i) counter.hit(i, rest);
        }
    }
    void operator()(const Played& played) const {
        const auto* practical = std::get_if<Practical>(&counter.m_question->task);
        if (practical == nullptr || !practical->decision || played.choices.empty()) return;
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
    for (const Option& option : optionsOf(question)) add(option.id, option.correct);
    if (const auto* statement = std::get_if<TrueFalse>(&question.task)) {
        add("true", statement->answer);
        add("false", !statement->answer);
    } else if (const auto* ordering = std::get_if<Ordering>(&question.task)) {
        for (const Item& item : ordering->items) add(item.id, true);
    } else if (const auto* matching = std::get_if<Matching>(&question.task)) {
        for (const Pair& pair : matching->pairs) add(pair.id, true);
    }
}

void PartCounter::add(const Answer& answer, double rest) { std::visit(Add{*this, rest}, answer); }

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
    // Choices of a play stand in the order of their number, whoever came first.
    if (std::holds_alternative<Practical>(m_question->task)) {
        std::ranges::sort(counts, [](const PartCount& a, const PartCount& b) {
            return a.count != b.count ? a.count > b.count : a.id < b.id;
        });
    }
    return counts;
}

}  // namespace fourfold::quiz
