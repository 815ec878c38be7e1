#include "reports/repeated_mistakes.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace fourfold::reports {
namespace {

constexpr std::size_t fewestTimes = 2;

// Subject, place (a scene or a question) and choice. For a question the choice is empty.
using MistakeKey = std::tuple<std::string, std::string, std::string>;

struct Finder {
    std::map<MistakeKey, RepeatedMistake> made;
    std::map<MistakeKey, double> regrets;
    // For each place: how many attempts came there, and what the latest of them did wrong.
    std::map<std::pair<std::string, std::string>, std::size_t> came;
    std::map<std::pair<std::string, std::string>, std::set<std::string>> latest;

    void add(const Entry& entry, const Play& play) {
        const scenario::Scenario& scenario = play.version->scenario();
        std::map<std::string, std::set<std::string>> wrong;
        for (const Decision& decision : play.decisions) {
            const scenario::Scene& scene = scenario[decision.scene];
            std::set<std::string>& here = wrong[scene.id];
            if (!coach::isWrong(decision.label)) continue;
            const scenario::Choice& choice = scenario[decision.choice];
            if (!here.insert(choice.id).second) continue;
            const MistakeKey key(scenario.id, scene.id, choice.id);
            RepeatedMistake& mistake = made[key];
            if (mistake.times++ == 0) {
                mistake.kind = entry.attempt.header.kind;
                mistake.subject = scenario.id;
                mistake.title = scenario.title;
                mistake.place = scene.id;
                mistake.placeText = scene.title;
                mistake.what = choice.id;
                mistake.whatText = choice.text;
            }
            regrets[key] += decision.regret.toDouble();
        }
        visit(scenario.id, std::move(wrong));
    }

    void add(const Entry& entry, const Quiz& quiz) {
        std::map<std::string, std::set<std::string>> wrong;
        for (std::size_t i = 0; i < quiz.sitting.paper().size(); ++i) {
            const quiz::Question& question = quiz.sitting.question(i);
            std::set<std::string>& here = wrong[question.id];
            if (quiz::isWhollyRight(quiz.sitting.firstAnswer(i), question)) continue;
            here.insert(std::string());
            RepeatedMistake& mistake = made[MistakeKey(quiz.bank->id, question.id, {})];
            if (mistake.times++ > 0) continue;
            mistake.kind = entry.attempt.header.kind;
            mistake.subject = quiz.bank->id;
            mistake.title = quiz.bank->title;
            mistake.place = question.id;
            mistake.placeText = question.text;
        }
        visit(quiz.bank->id, std::move(wrong));
    }

    void visit(const std::string& subject, std::map<std::string, std::set<std::string>> wrong) {
        for (auto& [place, done] : wrong) {
            ++came[{subject, place}];
            latest[{subject, place}] = std::move(done);
        }
    }
};

}  // namespace

std::vector<RepeatedMistake> repeatedMistakes(const Material& material) {
    Finder finder;
    for (const Entry& entry : material.entries) {
        if (const Play* play = entry.play()) finder.add(entry, *play);
        if (const Quiz* quiz = entry.quiz()) finder.add(entry, *quiz);
    }
    std::vector<RepeatedMistake> mistakes;
    for (auto& [key, mistake] : finder.made) {
        if (mistake.times < fewestTimes) continue;
        const std::pair place(mistake.subject, mistake.place);
        mistake.of = finder.came.at(place);
        mistake.still = finder.latest.at(place).contains(mistake.what);
        if (mistake.kind == records::AttemptKind::play) {
            mistake.regret = finder.regrets.at(key) / static_cast<double>(mistake.times);
        }
        mistakes.push_back(std::move(mistake));
    }
    std::ranges::stable_sort(mistakes, [](const RepeatedMistake& a, const RepeatedMistake& b) {
        return a.still != b.still ? a.still : a.times > b.times;
    });
    return mistakes;
}

}  // namespace fourfold::reports
