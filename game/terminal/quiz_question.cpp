#include "terminal/quiz_question.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "terminal/command.hpp"
#include "terminal/layout.hpp"

namespace fourfold::terminal {
namespace {

using namespace quiz;
using Read = std::variant<Answer, std::string_view>;

const core::Text& rightText(const Matching& task, std::size_t right) {
    return right < task.pairs.size() ? task.pairs[right].right : task.extra[right - task.pairs.size()].text;
}

std::string letter(std::size_t index) { return std::string(1, static_cast<char>('a' + index)); }

void printLine(Console& console, const std::string& lead, const std::string& text) {
    console.print({.lead = lead, .text = text, .indent = margin, .hang = numberWidth});
}

template <class Part>
void printShown(Console& console, const Voice& voice, const std::vector<Part>& parts, const Sheet& sheet) {
    for (std::size_t i = 0; i < sheet.shown.size(); ++i) {
        printLine(console, std::to_string(i + 1) + ".", voice(parts[sheet.shown[i]].text));
    }
}

struct PrintParts {
    Console& console;
    const Voice& voice;
    const Sheet& sheet;

    void operator()(const SingleChoice& task) const { printShown(console, voice, task.options, sheet); }
    void operator()(const MultipleChoice& task) const { printShown(console, voice, task.options, sheet); }
    void operator()(const Ordering& task) const { printShown(console, voice, task.items, sheet); }
    void operator()(const TrueFalse&) const {
        printLine(console, "1.", voice("quiz.true"));
        printLine(console, "2.", voice("quiz.false"));
    }
    void operator()(const Matching& task) const {
        for (std::size_t i = 0; i < task.pairs.size(); ++i)
            printLine(console, letter(i) + ")", voice(task.pairs[i].left));
        console.blank();
        for (std::size_t i = 0; i < sheet.shown.size(); ++i) {
            printLine(console, std::to_string(i + 1) + ".", voice(rightText(task, sheet.shown[i])));
        }
    }
    void operator()(const Practical&) const {}
};

template <class Part>
std::string inOrder(const Voice& voice, const std::vector<Part>& parts, const std::vector<std::size_t>& chosen) {
    std::string text;
    for (const std::size_t each : chosen) text += (text.empty() ? "" : voice("quiz.then")) + voice(parts[each].text);
    return text;
}

struct Words {
    const Voice& voice;

    std::string operator()(const ChosenOption& answer, const SingleChoice& task) const {
        return voice(task.options[answer.option].text);
    }
    std::string operator()(const ChosenOptions& answer, const MultipleChoice& task) const {
        std::vector<std::string> texts;
        for (const std::size_t option : answer.options) texts.push_back(voice(task.options[option].text));
        return texts.empty() ? voice("quiz.none_chosen") : joined(texts);
    }
    std::string operator()(const Said& answer, const TrueFalse&) const {
        return voice(answer.value ? "quiz.true" : "quiz.false");
    }
    std::string operator()(const Order& answer, const Ordering& task) const {
        return inOrder(voice, task.items, answer.items);
    }
    std::string operator()(const Matches& answer, const Matching& task) const {
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < answer.rights.size(); ++i) {
            if (!answer.rights[i]) continue;
            texts.push_back(voice.format("quiz.matched", fmt::arg("left", voice(task.pairs[i].left)),
                                         fmt::arg("right", voice(rightText(task, *answer.rights[i])))));
        }
        return texts.empty() ? voice("quiz.none_chosen") : joined(texts);
    }
    std::string operator()(const Played&, const Practical&) const { return {}; }

    [[nodiscard]] std::string joined(const std::vector<std::string>& texts) const {
        std::string text;
        for (const std::string& each : texts) text += (text.empty() ? "" : voice("quiz.and")) + each;
        return text;
    }
};

// The numbers of a line, separated by blanks, commas or Chinese commas. Returns nothing if the line contains anything
// else.
std::optional<std::vector<std::size_t>> numbersOf(std::string_view line) {
    std::string text = plainLine(line);
    for (const std::string_view mark : {"、", "，"}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
            text.replace(at, mark.size(), " ");
    }
    std::ranges::replace(text, ',', ' ');
    std::vector<std::size_t> numbers;
    for (const char* at = text.data(); at != text.data() + text.size();) {
        if (*at == ' ') {
            ++at;
            continue;
        }
        std::size_t number = 0;
        const auto [end, error] = std::from_chars(at, text.data() + text.size(), number);
        if (error != std::errc()) return std::nullopt;
        numbers.push_back(number);
        at = end;
    }
    if (numbers.empty()) return std::nullopt;
    return numbers;
}

bool isEachOnce(std::vector<std::size_t> numbers) {
    std::ranges::sort(numbers);
    return std::ranges::adjacent_find(numbers) == numbers.end();
}

struct ReadNumbers {
    const std::vector<std::size_t>& numbers;
    const Sheet& sheet;

    Read operator()(const SingleChoice&) const {
        return one(sheet.shown.size(), [&](std::size_t i) { return ChosenOption{sheet.shown[i]}; });
    }
    Read operator()(const TrueFalse&) const {
        return one(2, [](std::size_t i) { return Said{i == 0}; });
    }
    Read operator()(const MultipleChoice&) const {
        if (!isEachOnce(numbers)) return "quiz.wrong.twice";
        ChosenOptions chosen;
        for (const std::size_t number : numbers) {
            if (!shows(number)) return "quiz.wrong.number";
            chosen.options.push_back(sheet.shown[number - 1]);
        }
        std::ranges::sort(chosen.options);
        return Answer(std::move(chosen));
    }
    Read operator()(const Ordering& task) const {
        if (!isEachOnce(numbers)) return "quiz.wrong.twice";
        Order order;
        for (const std::size_t number : numbers) {
            if (!shows(number)) return "quiz.wrong.number";
            order.items.push_back(sheet.shown[number - 1]);
        }
        if (order.items.size() != task.items.size()) return "quiz.wrong.all";
        return Answer(std::move(order));
    }
    Read operator()(const Matching& task) const {
        if (numbers.size() != task.pairs.size()) return "quiz.wrong.each_letter";
        std::vector<std::size_t> given = numbers;
        std::erase(given, std::size_t{0});
        if (!isEachOnce(given)) return "quiz.wrong.twice";
        Matches matches;
        for (const std::size_t number : numbers) {
            if (number != 0 && !shows(number)) return "quiz.wrong.number";
            matches.rights.push_back(number == 0 ? std::nullopt : std::optional(sheet.shown[number - 1]));
        }
        return Answer(std::move(matches));
    }
    Read operator()(const Practical&) const { return "quiz.wrong.number"; }

    template <class Make>
    [[nodiscard]] Read one(std::size_t count, Make make) const {
        if (numbers.size() != 1) return "quiz.wrong.only_one";
        if (numbers[0] < 1 || numbers[0] > count) return "quiz.wrong.number";
        return Answer(make(numbers[0] - 1));
    }
    [[nodiscard]] bool shows(std::size_t number) const { return number >= 1 && number <= sheet.shown.size(); }
};

}  // namespace

void printQuestion(Console& console, const Voice& voice, const Question& question, const Sheet& sheet) {
    console.print(voice(question.text));
    std::visit(PrintParts{console, voice, sheet}, question.task);
}

void printQuestion(Console& console, const Voice& voice, const Sitting& sitting, std::size_t sheet) {
    const Question& question = sitting.question(sheet);
    std::string head =
        voice.format("quiz.head", fmt::arg("n", sheet + 1), fmt::arg("of", sitting.paper().size()),
                     fmt::arg("topic", voice(sitting.bank()[question.topic].name)),
                     fmt::arg("points", voice.count("quiz.points", static_cast<std::size_t>(question.points))));
    if (sitting.flagged(sheet)) head += voice("quiz.flagged");
    console.blank();
    console.print({.lead = {}, .text = std::move(head), .style = Style::strong});
    printQuestion(console, voice, question, sitting.paper()[sheet]);
}

std::string markingText(const Voice& voice, MultipleRule rule) {
    return voice("quiz.marking." + std::string(nameOf(rule)));
}

std::string howToAnswer(const Voice& voice, const Question& question, std::optional<MultipleRule> rule) {
    std::string how = voice("quiz.how." + std::string(question.taskName()));
    if (!rule) return how;
    return voice.format("quiz.how_marked", fmt::arg("how", how), fmt::arg("marking", markingText(voice, *rule)));
}

std::string answerInWords(const Voice& voice, const Question& question, const Answer& answer) {
    return fits(answer, question) ? visitPair(answer, question.task, std::string(), Words{voice}) : std::string();
}

std::string rightAnswerInWords(const Voice& voice, const Question& question) {
    return answerInWords(voice, question, rightAnswer(question));
}

Read readAnswer(std::string_view line, const Question& question, const Sheet& sheet) {
    const auto numbers = numbersOf(line);
    if (!numbers) return "quiz.wrong.no_number";
    return std::visit(ReadNumbers{*numbers, sheet}, question.task);
}

}  // namespace fourfold::terminal
