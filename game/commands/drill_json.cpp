#include "commands/drill_json.hpp"

#include "commands/json_text.hpp"
#include "quiz/answer_text.hpp"

namespace fourfold::commands {
namespace {

std::string_view stateOf(const drill::Item& item) {
    if (item.progress.retired()) return "retired";
    if (item.obstacle == drill::Obstacle::missing) return "missing";
    if (item.obstacle == drill::Obstacle::changed) return "changed";
    if (item.obstacle == drill::Obstacle::examsOnly) return "exams-only";
    return item.due ? "due" : "waiting";
}

struct MissedJson {
    Json operator()(const records::Mistake& mistake) const {
        return {{"scenario", mistake.key.scenario},
                {"scene", mistake.key.scene},
                {"choices", mistake.choices},
                {"chosen", mistake.chosen},
                {"best", mistake.key.best}};
    }
    Json operator()(const records::MissedQuestion& missed) const {
        return {{"bank", missed.key.bank}, {"question", missed.key.question}, {"chosen", missed.chosen}};
    }
};

Json answerJson(const drill::Lesson& lesson, const drill::Verdict& verdict) {
    if (const drill::AskedQuestion* asked = lesson.asked()) {
        const quiz::Question& question = asked->question();
        const auto rule = quiz::ruleOf(question, quiz::usualRule);
        return {{"bank", asked->bank->id},
                {"question", question.id},
                {"marking", rule ? Json(quiz::nameOf(*rule)) : Json()},
                {"answer", quiz::textOf(verdict.answer()->answer, question)},
                {"right", verdict.right},
                {"points", verdict.answer()->points.toDouble()},
                {"of", question.points},
                {"best", quiz::textOf(quiz::rightAnswer(question), question)}};
    }
    const scenario::Scenario& scenario = lesson.situation()->play.scenario();
    const coach::ReviewedMove& move = *verdict.move();
    return {{"scenario", scenario.id},       {"scene", scenario[move.scene].id}, {"choice", scenario[move.choice].id},
            {"right", verdict.right},        {"regret", move.regret.toDouble()}, {"label", name(move.label)},
            {"best", scenario[move.best].id}};
}

}  // namespace

std::string deckJson(const drill::Agenda& agenda, core::Day today) {
    Json entries = Json::array();
    for (const drill::Item& item : agenda.items) {
        Json entry = std::visit(MissedJson{}, item.entry.missed);
        entry["made"] = core::isoText(item.entry.day());
        entry["right"] = item.progress.right;
        entry["due"] = item.progress.retired() ? Json() : Json(core::isoText(item.progress.due));
        entry["state"] = stateOf(item);
        entries.push_back(std::move(entry));
    }
    return dump({{"today", core::isoText(today)},
                 {"due", agenda.lessons.size()},
                 {"waiting", agenda.waiting},
                 {"retired", agenda.retired},
                 {"set_aside", agenda.setAside},
                 {"next", agenda.next ? Json(core::isoText(*agenda.next)) : Json()},
                 {"entries", entries}});
}

std::string answersJson(const drill::Round& round) {
    Json answers = Json::array();
    for (std::size_t i = 0; i < round.size(); ++i) {
        const std::optional<drill::Verdict>& verdict = round.verdicts()[i];
        if (!verdict) continue;
        Json answer = answerJson(round.lessons()[i], *verdict);
        const bool retired = verdict->progress.retired();
        answer["due"] = retired ? Json() : Json(core::isoText(verdict->progress.due));
        answer["retired"] = retired;
        answers.push_back(std::move(answer));
    }
    return dump({{"answers", answers},
                 {"right", round.right()},
                 {"of", round.answered()},
                 {"left", round.left() + round.size() - round.answered()}});
}

}  // namespace fourfold::commands
