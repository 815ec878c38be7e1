#include "quiz/paper.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/random.hpp"

namespace fourfold::quiz {
namespace {

// What a seed decides. Each of these has random numbers of its own, so that one more question in a topic does not
// change the others.
enum class Stream : std::uint64_t { draw = 1, order, parts };

core::Random stream(std::uint64_t seed, Stream which, std::size_t index) {
    return core::Random(core::derivedSeed(core::derivedSeed(seed, static_cast<std::uint64_t>(which)), index));
}

template <class T>
void shuffle(std::vector<T>& items, core::Random random) {
    for (std::size_t i = items.size(); i > 1; --i) {
        std::swap(items[i - 1], items[random.below(static_cast<std::uint32_t>(i))]);
    }
}

// How many parts of a question are shuffled on the screen.
struct Parts {
    std::size_t operator()(const SingleChoice& task) const { return task.options.size(); }
    std::size_t operator()(const MultipleChoice& task) const { return task.options.size(); }
    std::size_t operator()(const Ordering& task) const { return task.items.size(); }
    std::size_t operator()(const Matching& task) const { return task.rights(); }
    std::size_t operator()(const TrueFalse&) const { return 0; }
    std::size_t operator()(const Practical&) const { return 0; }
};

// Whether the parts, shown in this order, would already be the right answer.
bool wouldShowAnswer(TaskKind kind, const std::vector<std::size_t>& shown) {
    switch (kind) {
        case TaskKind::ordering: return std::ranges::is_sorted(shown);
        case TaskKind::single:
        case TaskKind::multiple:
        case TaskKind::trueFalse:
        case TaskKind::matching:
        case TaskKind::practical: return false;
    }
    return false;
}

Paper paperOf(const Bank& bank, std::vector<QuestionId> questions, std::uint64_t seed) {
    shuffle(questions, stream(seed, Stream::order, 0));
    Paper paper;
    for (const QuestionId question : questions) paper.push_back(sheetOf(bank, question, seed));
    return paper;
}

}  // namespace

Sheet sheetOf(const Bank& bank, QuestionId id, std::uint64_t seed) {
    const Question& question = bank[id];
    Sheet sheet{id, std::vector<std::size_t>(std::visit(Parts{}, question.task))};
    std::iota(sheet.shown.begin(), sheet.shown.end(), 0U);
    shuffle(sheet.shown, stream(seed, Stream::parts, id.index()));
    if (wouldShowAnswer(question.kind(), sheet.shown)) std::ranges::rotate(sheet.shown, sheet.shown.begin() + 1);
    return sheet;
}

Paper examPaper(const Bank& bank, std::uint64_t seed) {
    std::vector<QuestionId> drawn;
    for (std::size_t i = 0; i < bank.topics.size(); ++i) {
        const TopicId topic(i);
        std::vector<QuestionId> all = bank.questionsOf(topic);
        shuffle(all, stream(seed, Stream::draw, i));
        all.resize(bank.drawn(topic));
        drawn.insert(drawn.end(), all.begin(), all.end());
    }
    return paperOf(bank, std::move(drawn), seed);
}

Paper practicePaper(const Bank& bank, std::optional<TopicId> topic, std::uint64_t seed) {
    std::vector<QuestionId> all;
    for (std::size_t i = 0; i < bank.questions.size(); ++i) {
        if (!topic || bank.questions[i].topic == *topic) all.emplace_back(i);
    }
    return paperOf(bank, std::move(all), seed);
}

int pointsOf(const Bank& bank, const Paper& paper) {
    int points = 0;
    for (const Sheet& sheet : paper) points += bank[sheet.question].points;
    return points;
}

}  // namespace fourfold::quiz
