#include "quiz/answer.hpp"

#include <algorithm>

#include "core/overloaded.hpp"

namespace fourfold::quiz {
namespace {

using core::Fraction;
using core::whole;

bool isBelow(const std::vector<std::size_t>& indices, std::size_t size) {
    return std::ranges::all_of(indices, [&](std::size_t index) { return index < size; });
}

bool isAscending(const std::vector<std::size_t>& indices) {
    return std::ranges::adjacent_find(indices, std::greater_equal<>()) == indices.end();
}

bool isEachOnce(std::vector<std::size_t> indices, std::size_t size) {
    std::ranges::sort(indices);
    return indices.size() == size && isBelow(indices, size) && isAscending(indices);
}

// Whether an answer of the right kind names only parts of the question, each as often as it may.
struct Fits {
    bool operator()(const ChosenOption& answer, const SingleChoice& task) const {
        return answer.option < task.options.size();
    }
    bool operator()(const ChosenOptions& answer, const MultipleChoice& task) const {
        return isBelow(answer.options, task.options.size()) && isAscending(answer.options);
    }
    bool operator()(const Said&, const TrueFalse&) const { return true; }
    bool operator()(const Order& answer, const Ordering& task) const {
        return isEachOnce(answer.items, task.items.size());
    }
    bool operator()(const Matches& answer, const Matching& task) const {
        std::vector<std::size_t> given;
        for (const auto& right : answer.rights) {
            if (right) given.push_back(*right);
        }
        std::ranges::sort(given);
        return answer.rights.size() == task.pairs.size() && isBelow(given, task.rights()) && isAscending(given);
    }
    bool operator()(const Played& answer, const Practical&) const {
        return answer.share >= whole(0) && answer.share <= whole(1);
    }
};

struct Share {
    MultipleRule whenUnsaid;

    Fraction operator()(const ChosenOption& answer, const SingleChoice& task) const {
        return whole(task.options[answer.option].correct ? 1 : 0);
    }
    Fraction operator()(const ChosenOptions& answer, const MultipleChoice& task) const {
        ChosenCount chosen;
        for (const std::size_t option : answer.options) ++(task.options[option].correct ? chosen.right : chosen.wrong);
        chosen.ofRight = static_cast<std::size_t>(std::ranges::count_if(task.options, &Option::correct));
        chosen.ofWrong = task.options.size() - chosen.ofRight;
        return shareOf(task.rule.value_or(whenUnsaid), chosen);
    }
    Fraction operator()(const Said& answer, const TrueFalse& task) const {
        return whole(answer.value == task.answer ? 1 : 0);
    }
    Fraction operator()(const Order& answer, const Ordering&) const {
        std::int64_t kept = 0;
        for (std::size_t i = 1; i < answer.items.size(); ++i) {
            if (answer.items[i] == answer.items[i - 1] + 1) ++kept;
        }
        return {kept, static_cast<std::int64_t>(answer.items.size()) - 1};
    }
    Fraction operator()(const Matches& answer, const Matching&) const {
        std::int64_t matched = 0;
        for (std::size_t i = 0; i < answer.rights.size(); ++i) {
            if (answer.rights[i] == i) ++matched;
        }
        return {matched, static_cast<std::int64_t>(answer.rights.size())};
    }
    Fraction operator()(const Played& answer, const Practical&) const { return answer.over ? answer.share : whole(0); }
};

struct RightAnswer {
    Answer operator()(const SingleChoice& task) const {
        return ChosenOption{
            static_cast<std::size_t>(std::ranges::find_if(task.options, &Option::correct) - task.options.begin())};
    }
    Answer operator()(const MultipleChoice& task) const {
        ChosenOptions chosen;
        for (std::size_t i = 0; i < task.options.size(); ++i) {
            if (task.options[i].correct) chosen.options.push_back(i);
        }
        return chosen;
    }
    Answer operator()(const TrueFalse& task) const { return Said{task.answer}; }
    Answer operator()(const Ordering& task) const {
        Order order;
        for (std::size_t i = 0; i < task.items.size(); ++i) order.items.push_back(i);
        return order;
    }
    Answer operator()(const Matching& task) const {
        Matches matches;
        for (std::size_t i = 0; i < task.pairs.size(); ++i) matches.rights.emplace_back(i);
        return matches;
    }
    Answer operator()(const Practical&) const { return NoAnswer{}; }
};

}  // namespace

bool isGiven(const Answer& answer) {
    return std::visit(core::Overloaded{[](const NoAnswer&) { return false; }, [](const ChosenOption&) { return true; },
                                       [](const ChosenOptions&) { return true; }, [](const Said&) { return true; },
                                       [](const Order&) { return true; }, [](const Matches&) { return true; },
                                       [](const Played& played) { return played.over; }},
                      answer);
}

bool fits(const Answer& answer, const Question& question) {
    return std::holds_alternative<NoAnswer>(answer) || visitPair(answer, question.task, false, Fits{});
}

Fraction share(const Answer& answer, const Question& question, MultipleRule whenUnsaid) {
    return fits(answer, question) ? visitPair(answer, question.task, whole(0), Share{whenUnsaid}) : whole(0);
}

Fraction points(const Answer& answer, const Question& question, MultipleRule whenUnsaid) {
    return share(answer, question, whenUnsaid) * whole(question.points);
}

bool isWhollyRight(const Answer& answer, const Question& question) {
    return share(answer, question, usualRule) >= whole(1);
}

Answer rightAnswer(const Question& question) { return std::visit(RightAnswer{}, question.task); }

Fraction shareOfBoth(const Fraction& first, const Fraction& second, int percent) {
    return std::max(first, second * Fraction{percent, 100});
}

}  // namespace fourfold::quiz
