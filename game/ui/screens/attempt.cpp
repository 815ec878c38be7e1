#include "ui/screens/attempt.hpp"

#include <cmath>

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "core/utf8.hpp"
#include "quiz/answer_text.hpp"
#include "records/times.hpp"
#include "ui/answer_words.hpp"
#include "ui/format.hpp"
#include "ui/screens/attempt_answers.hpp"
#include "ui/screens/decision_card.hpp"
#include "ui/screens/results.hpp"
#include "ui/screens/results_rows.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/screen_frame.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

using records::Move;

// The choice or answer of a move in the words of the scenario or bank; without these, by its id.
class MoveWords {
public:
    MoveWords(const Page& page, const desk::AttemptDetails& details) : m_page(page), m_details(details) {}

    [[nodiscard]] std::string operator()(const Move& move) const {
        const core::Strings& strings = m_page.strings;
        return std::visit(
            core::Overloaded{
                [&](const Move::Choice& taken) { return choice(taken); },
                [&](const Move::Answer& given) { return answer(given); },
                [&](const Move::RollBack& back) {
                    return strings.format("records.move.rollback", m_page.language, fmt::arg("n", back.kept));
                },
                [&](const Move::Version& version) {
                    return strings.format("records.move.version", m_page.language,
                                          fmt::arg("digest", core::printable(core::shortDigest(version.digest))),
                                          fmt::arg("n", version.kept));
                },
                [&](const Move::End& end) { return ending(end); },
                [&](const Move::Leave&) { return std::string(m_page.tr("records.move.leave")); },
                [&](const Move::Flag& flag) {
                    return strings.format(flag.on ? "records.move.marked" : "records.move.unmarked", m_page.language,
                                          fmt::arg("question", question(flag.question)));
                },
                [&](const Move::Back& back) {
                    return strings.format("records.move.back", m_page.language,
                                          fmt::arg("time", records::lengthText(back.away)));
                },
                [&](const Move::HandIn&) { return std::string(m_page.tr("records.move.hand_in")); },
                [&](const Move::TimeUp&) { return std::string(m_page.tr("records.move.time_up")); },
                [&](const Move::Rule& rule) {
                    return strings.format(
                        "records.move.rule", m_page.language,
                        fmt::arg("rule", m_page.tr("quiz.marking." + std::string(nameOf(rule.multiple)))));
                },
                [](const Move::Unreadable& row) {
                    return titled(core::printable(row.item), core::printable(row.value));
                },
            },
            move.what);
    }

private:
    [[nodiscard]] std::string choice(const Move::Choice& taken) const {
        if (m_details.scenario) {
            if (const auto id = m_details.scenario->choiceNamed(taken.choice)) {
                const scenario::Choice& choice = (*m_details.scenario)[*id];
                return titled((*m_details.scenario)[choice.scene].title.in(m_page.language),
                              choice.text.in(m_page.language));
            }
        }
        return titled(core::printable(taken.scene), core::printable(taken.choice));
    }
    // The number of a question instead of its text, when the review of the exam is not released.
    [[nodiscard]] std::string numbered(std::string_view key, const std::string& id) const {
        if (!m_details.sitting) return std::string(m_page.tr("results.goes_on"));
        const quiz::Sitting& sitting = *m_details.sitting;
        std::size_t at = 0;
        while (at < sitting.paper().size() && sitting.question(at).id != id) ++at;
        return m_page.strings.format(key, m_page.language, fmt::arg("n", at + 1));
    }
    [[nodiscard]] std::string answer(const Move::Answer& given) const {
        if (m_details.isKeptBack) return numbered("results.answered_at", given.question);
        if (m_details.bank) {
            for (const quiz::Question& each : m_details.bank->questions) {
                if (each.id != given.question) continue;
                const auto read = quiz::answerFrom(given.answer, each);
                const auto* known = std::get_if<quiz::Answer>(&read);
                std::string words;
                if (known != nullptr) {
                    for (const std::string& line : wordsOf(m_page, *known, each))
                        words += (words.empty() ? "" : "; ") + line;
                }
                return titled(each.text.in(m_page.language), words.empty() ? core::printable(given.answer) : words);
            }
        }
        return titled(core::printable(given.question), core::printable(given.answer));
    }
    [[nodiscard]] std::string question(const std::string& id) const {
        if (m_details.isKeptBack) return numbered("results.question_at", id);
        if (m_details.bank) {
            for (const quiz::Question& each : m_details.bank->questions) {
                if (each.id == id) return each.text.in(m_page.language);
            }
        }
        return core::printable(id);
    }
    [[nodiscard]] std::string ending(const Move::End& end) const {
        const auto outcome = records::outcomeFrom(end.outcome);
        std::string text = titled(core::printable(end.ending), {});
        if (m_details.scenario) {
            const auto scene = m_details.scenario->sceneNamed(end.ending);
            const scenario::Ending* ending = scene ? m_details.scenario->ending(*scene) : nullptr;
            if (ending != nullptr) text = ending->title.in(m_page.language);
        }
        const std::string score = outcome && outcome->score ? scoreText(*outcome->score) : std::string();
        const std::string_view word = outcome
                                          ? outcomeWord(m_page, records::AttemptState::ended,
                                                        outcome->score.has_value(), outcome->passed, outcome->redLine)
                                          : std::string_view(end.outcome);
        std::string result(word);
        if (!score.empty()) result += " " + score;
        return text.empty() ? result : text + std::string(m_page.tr("word.dot")) + result;
    }
    static std::string titled(const std::string& title, const std::string& text) {
        if (title.empty() || text.empty()) return title + text;
        return title + ": " + text;
    }

    const Page& m_page;
    const desk::AttemptDetails& m_details;
};

void drawFacts(Page& page, Column& column, const desk::AttemptDetails& details) {
    const Surface& paper = page.colors.paper;
    const records::Attempt& attempt = details.attempt;
    const std::string dot(page.tr("word.dot"));
    const std::string who =
        attempt.person.name.empty() ? std::string(page.tr("results.nobody")) : core::printable(attempt.person.name);
    const bool isPlay = attempt.header.kind == records::AttemptKind::play;
    const bool isExam = attempt.header.mode == engine::Mode::exam;
    std::string facts;
    if (!attempt.person.className.empty()) facts += core::printable(attempt.person.className) + dot;
    if (!attempt.person.number.empty()) facts += core::printable(attempt.person.number) + dot;
    facts += std::string(page.tr(isPlay ? "results.play" : "results.quiz")) + dot;
    facts += std::string(page.tr(isExam ? "results.exam" : "results.practice")) + dot;
    facts += records::localTimeText(attempt.header.started) + dot + records::lengthText(attempt.elapsed);
    std::string outcome(outcomeWord(page, attempt.state, attempt.outcome.score.has_value(), attempt.outcome.passed,
                                    attempt.outcome.redLine));
    if (attempt.outcome.score) outcome = scoreText(*attempt.outcome.score) + dot + outcome;
    column.heading(who, TextStyle::title, paper.text, "attempt-who");
    column.text(facts, TextStyle::body, paper.muted, "attempt-facts");
    column.space(4);
    const bool ended = attempt.state == records::AttemptState::ended;
    const Color color = !ended ? paper.muted : attempt.outcome.passed ? page.colors.good : page.colors.bad;
    column.text(outcome, TextStyle::heading, readable(color, paper.ground, paper.text), "attempt-outcome");
}

void drawDecisions(Page& page, Column& outer, const desk::AttemptDetails& details,
                   const scenario::Catalogue& catalogue) {
    const Theme& theme = page.theme;
    for (std::size_t i = 0; i < details.review->moves.size(); ++i) {
        float& height = page.memory.scroll["decision/" + std::to_string(i)].content;
        const Rect ground{outer.x(), outer.y(), outer.width(), height};
        page.paint.fill(ground, page.colors.paper.card, theme.px(14));
        page.paint.stroke(ground, page.colors.paper.line, theme.px(1), theme.px(14));
        Column column(page, {outer.x() + theme.px(18), outer.y() + theme.px(12)}, outer.width() - theme.px(36));
        drawDecision(page, {*details.scenario, catalogue, details.review->moves[i], i + 1}, column);
        column.space(12);
        const float found = column.used() + theme.px(12);
        if (std::abs(found - height) > 0.5F) page.wantFrame();
        height = found;
        outer.take(found);
        outer.space(12);
    }
}

void drawMoveList(Page& page, Column& column, const desk::AttemptDetails& details) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const MoveWords words(page, details);
    const float gutter = page.paint.width("00:00:00", TextStyle::small) + theme.px(12);
    for (std::size_t i = 0; i < details.moves.size(); ++i) {
        const std::string text = words(details.moves[i]);
        const std::string time = records::lengthText(details.moves[i].elapsed);
        const TextBlock block = page.layOut(text, TextStyle::small, column.width() - gutter);
        const Rect rect = column.take(block.height);
        page.paint.text({rect.x, rect.y}, time, TextStyle::small, paper.muted);
        page.paint.block({rect.x + gutter, rect.y}, block, text, TextStyle::small, paper.text);
        page.tell(ItemKind::text, "happened-" + std::to_string(i + 1), fmt::format("{} {}", time, text), rect);
        column.space(4);
    }
}

void drawInside(Page& page, Column& column, const AttemptView& view) {
    const Surface& paper = page.colors.paper;
    const desk::AttemptDetails& details = *view.state.details;
    const auto section = [&](std::string_view key) {
        column.space(18);
        column.heading(page.tr(key), TextStyle::heading, paper.text, std::string(key));
        column.space(8);
    };
    drawFacts(page, column, details);
    if (details.review && !details.review->moves.empty()) {
        section("results.decisions");
        drawDecisions(page, column, details, view.catalogue);
    } else if (details.sitting) {
        section("results.questions");
        if (details.isKeptBack) {
            column.text(page.tr("results.kept_back"), TextStyle::small, paper.muted, "kept-back");
        } else {
            drawAnswers(page, column, *details.sitting);
        }
    } else if (details.isKeptBack) {
        column.space(10);
        column.text(page.tr("results.goes_on"), TextStyle::small, paper.muted, "goes-on");
    } else if (!details.scenario && !details.bank) {
        column.space(10);
        column.text(page.tr("results.no_version"), TextStyle::small, paper.muted, "no-version");
    }
    section("results.moves");
    drawMoveList(page, column, details);
}

}  // namespace

Intent drawAttempt(Page& page, const AttemptView& view) {
    const Theme& theme = page.theme;
    std::string title(page.tr("results.attempt"));
    if (view.state.details) title = core::printable(view.state.details->title.in(page.language));
    const FrameResult frame = drawFrame(page, title, {.home = true});
    if (!view.state.details) {
        Column column(page, {frame.body.x, frame.body.y}, frame.body.w);
        if (!view.fault.empty()) column.text(view.fault, TextStyle::body, page.colors.bad, "fault");
        static_cast<void>(column.take(drawProgress(page, {column.x(), column.y(), column.width(), 0}, view.state)));
        return frame.intent;
    }
    ScrollArea area(page, "attempt", frame.body);
    Column column(page, area.origin(), std::min(area.width(), theme.row(980)));
    drawInside(page, column, view);
    column.space(24);
    area.finish(column.used());
    return frame.intent;
}

}  // namespace fourfold::ui
