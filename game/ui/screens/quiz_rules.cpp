#include "ui/screens/quiz_rules.hpp"

#include "quiz/head.hpp"
#include "ui/format.hpp"
#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

class Rules {
public:
    Rules(Page& page, Column& column) : m_page(page), m_column(column) {}

    void add(std::string_view sign, std::string_view text, std::string id, std::optional<Color> color = {}) {
        const Theme& theme = m_page.theme;
        const Surface& paper = m_page.colors.paper;
        const float side = theme.row(18);
        const float left = side + theme.px(12);
        const float top = m_column.y();
        Column words(m_page, {m_column.x() + left, top}, m_column.width() - left);
        words.text(text, TextStyle::small, color.value_or(paper.text), std::move(id));
        const float line = m_page.paint.lineHeight(TextStyle::small);
        symbol(m_page, sign, {m_column.x(), top + (line - side) / 2, side, side}, color.value_or(paper.accent));
        m_column.take(words.used());
        m_column.space(7);
    }

private:
    Page& m_page;
    Column& m_column;
};

// The number of tries left for the exam.
void addTries(Page& page, const desk::QuizDesk& desk, Rules& rules) {
    const quiz::Bank& bank = desk.examBank();
    const records::ExamStanding* standing = desk.standing();
    const auto most = static_cast<long long>(bank.exam.tries);
    if (standing == nullptr || desk.person().id.empty()) {
        rules.add("retry", page.strings.count("quiz_window.tries", most, page.language), "tries");
        return;
    }
    const auto left = static_cast<long long>(standing->triesLeft);
    const bool none = left == 0 && !standing->open;
    rules.add("retry",
              page.strings.format(none ? "quiz_window.no_tries" : "quiz_window.tries_left", page.language,
                                  fmt::arg("left", left), fmt::arg("of", most)),
              "tries", none ? std::optional(page.colors.bad) : std::nullopt);
    if (standing->best && standing->best->outcome.score) {
        const std::string score = scoreText(*standing->best->outcome.score);
        rules.add(standing->passed ? "check" : "chart",
                  page.strings.format(standing->passed ? "quiz_window.best_passed" : "quiz_window.best_failed",
                                      page.language, fmt::arg("score", score)),
                  "best");
    }
}

void drawExamRules(Page& page, const desk::QuizDesk& desk, Column& column) {
    const quiz::Bank& bank = desk.examBank();
    Rules rules(page, column);
    rules.add(
        "quiz",
        page.strings.count("quiz_window.rule.drawn", static_cast<long long>(quiz::headOf(bank).drawn), page.language),
        "rule-drawn");
    if (bank.exam.minutes) {
        rules.add("clock", page.strings.count("quiz_window.rule.time", *bank.exam.minutes, page.language), "rule-time");
    } else {
        rules.add("clock", page.tr("quiz_window.rule.no_time"), "rule-time");
    }
    rules.add("star", page.strings.format("quiz.pass_mark", page.language, fmt::arg("percent", bank.pass)),
              "rule-pass");
    addTries(page, desk, rules);
    rules.add("lock", page.tr("quiz_window.rule.exam"), "rule-exam");
    if (!bank.practice) rules.add("quiz", page.tr("quiz_window.rule.exams_only"), "rule-exams-only");
    rules.add("log", quiz::reviewText(bank.exam, quiz::reviewRule(bank.exam), page.strings, page.language),
              "rule-review");
    if (bank.exam.secondChance) {
        rules.add("undo",
                  page.strings.format("quiz.second_chance_rules", page.language,
                                      fmt::arg("percent", *bank.exam.secondChance)),
                  "rule-chance");
    }
}

void drawPracticeRules(Page& page, Column& column) {
    Rules rules(page, column);
    rules.add("check", page.tr("quiz_window.rule.practice"), "rule-practice");
    rules.add("retry", page.tr("quiz_window.rule.again"), "rule-again");
}

}  // namespace

void drawRules(Page& page, const desk::QuizDesk& desk, Column& column) {
    if (desk.mode() == quiz::Mode::exam) {
        drawExamRules(page, desk, column);
    } else {
        drawPracticeRules(page, column);
    }
    Rules who(page, column);
    const records::Person& person = desk.person();
    const bool exam = desk.mode() == quiz::Mode::exam;
    if (person.id.empty()) {
        who.add("person", page.tr(exam ? "quiz_window.nobody_exam" : "quiz_window.nobody"), "who",
                exam ? std::optional(page.colors.bad) : std::nullopt);
    } else {
        std::string name = person.name;
        if (!person.number.empty()) name += std::string(page.tr("word.dot")) + person.number;
        who.add("person",
                person.className.empty() ? name
                                         : page.strings.format("quiz_window.who", page.language, fmt::arg("name", name),
                                                               fmt::arg("class", person.className)),
                "who");
    }
}

}  // namespace fourfold::ui
