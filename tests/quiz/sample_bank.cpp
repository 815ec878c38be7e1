#include "quiz/sample_bank.hpp"

#include <string>
#include <utility>

namespace fourfold::testing {
namespace {

using namespace quiz;

std::vector<Option> options(std::size_t count, std::size_t correct) {
    std::vector<Option> result;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string id(1, static_cast<char>('a' + i));
        result.push_back({.id = id, .text = {id, id}, .correct = i < correct, .feedback = {}});
    }
    return result;
}

Ordering items() {
    Ordering ordering;
    for (const char* id : {"first", "second", "third", "fourth"})
        ordering.items.push_back({.id = id, .text = {id, id}, .feedback = {}});
    return ordering;
}

Matching pairs() {
    Matching matching;
    for (const char* id : {"decision", "user", "technical"}) {
        matching.pairs.push_back({.id = id, .left = {id, id}, .right = {id, id}, .feedback = {}});
    }
    matching.extra.push_back({.id = "nobody", .text = {"nobody", "nobody"}, .feedback = {}});
    return matching;
}

}  // namespace

Bank sampleBank() {
    Bank bank;
    bank.id = "sample";
    bank.topics = {{.id = "terms", .name = {"Terms", "术语"}}, {.id = "work", .name = {"Work", "实务"}}};
    const auto add = [&](std::string id, std::size_t topic, Task task) {
        bank.questions.push_back(
            {.id = std::move(id), .topic = TopicId(topic), .systems = {"S1"}, .text = {}, .task = std::move(task)});
    };
    add("single", 0, SingleChoice{options(4, 1)});
    add("multiple", 0, MultipleChoice{options(4, 2)});
    add("true-false", 0, TrueFalse{.answer = true, .whenTrue = {}, .whenFalse = {}});
    add("ordering", 0, items());
    add("matching", 0, pairs());
    add("practical", 1, Practical{.scenario = {"orange"}, .after = {}, .decision = Reference{"doorway"}});
    add("work-1", 1, SingleChoice{options(3, 1)});
    add("work-2", 1, SingleChoice{options(3, 1)});
    add("work-3", 1, SingleChoice{options(3, 1)});
    return bank;
}

}  // namespace fourfold::testing
