#include "support/generated_class.hpp"

#include <algorithm>
#include <stdexcept>

#include "coach/play_end.hpp"
#include "core/hash.hpp"
#include "core/random.hpp"
#include "engine/play.hpp"
#include "records/stored_play.hpp"
#include "records/stored_quiz.hpp"
#include "records/uuid.hpp"

namespace fourfold::testing {
namespace {

using records::Move;

void demand(const std::optional<records::SaveFault>& fault) {
    if (fault) throw std::runtime_error(std::string(fault->key()) + ": " + fault->reason());
}

class Maker {
public:
    Maker(records::AttemptStore& store, const ClassPlan& plan, reports::Shelf& shelf)
        : m_store(store), m_plan(plan), m_shelf(shelf), m_random(plan.seed), m_now(plan.began) {}

    void person(const std::string& name) {
        auto found = m_store.person(name, m_plan.className);
        if (!found) demand(found.fault());
        m_person = found.value().id;
        m_ability = 15 + m_random.below(80);
        for (const auto& scenario : m_plan.scenarios) {
            play(*scenario, engine::Mode::practice);
            if (chance(60)) play(*scenario, engine::Mode::exam);
        }
        for (const auto& bank : m_plan.banks) quiz(*bank);
    }

private:
    bool chance(std::uint32_t percent) { return m_random.below(100) < percent; }

    records::AttemptHeader header(records::AttemptKind kind, const std::string& subject, const std::string& digest,
                                  engine::Mode mode) {
        m_now += core::durationOf(600'000 + m_random.below(3'000'000));
        return {.id = records::AttemptId(records::newUuid()),
                .person = m_person,
                .kind = kind,
                .subject = subject,
                .digest = digest,
                .version = {},
                .seed = m_random.next(),
                .mode = mode,
                .language = core::Language::en,
                .program = "test",
                .started = m_now};
    }

    void write(const records::AttemptHeader& header, std::vector<Move>& moves) {
        core::Duration elapsed{};
        for (Move& move : moves) {
            elapsed += core::durationOf(5'000 + m_random.below(30'000));
            move.elapsed = elapsed;
            move.at = header.started + elapsed;
        }
        demand(m_store.write(header, 0, moves));
    }

    void play(const scenario::Scenario& scenario, engine::Mode mode) {
        const coach::SolvedScenario& solved = *m_shelf.solved(scenario.id, scenario.digest.text);
        const auto header = this->header(records::AttemptKind::play, scenario.id, scenario.digest.text, mode);
        engine::Play play(*solved.compiled, header.seed, mode);
        constexpr std::size_t mostChoices = 200;
        while (!play.now().over() && play.steps().size() < mostChoices) {
            const auto best = solved.solution.best(play.now());
            const auto open = play.choices();
            play.choose(best && chance(m_ability) ? *best
                                                  : open[m_random.below(static_cast<std::uint32_t>(open.size()))]);
        }
        std::vector<Move> moves;
        for (const records::Taken& taken : records::takenIn(play)) moves.push_back({.what = records::moveOf(taken)});
        if (play.now().over()) moves.push_back({.what = records::moveOf(coach::endOf(play, solved.solution))});
        write(header, moves);
    }

    std::size_t pick(std::size_t count) { return m_random.below(static_cast<std::uint32_t>(count)); }

    quiz::Answer answerTo(const quiz::Question& question) {
        // The difficulty of a question is the same for everybody.
        const auto difficulty = static_cast<std::uint32_t>(core::fnv1a(question.id) % 60);
        const bool knows = chance(std::min<std::uint32_t>(97, m_ability + 45 - difficulty));
        if (chance(2)) return quiz::NoAnswer{};
        if (const auto* single = std::get_if<quiz::SingleChoice>(&question.task)) {
            const auto right =
                std::ranges::find(single->options, true, &quiz::Option::correct) - single->options.begin();
            return quiz::ChosenOption{knows ? static_cast<std::size_t>(right) : pick(single->options.size())};
        }
        if (const auto* multiple = std::get_if<quiz::MultipleChoice>(&question.task)) {
            quiz::ChosenOptions chosen;
            for (std::size_t i = 0; i < multiple->options.size(); ++i) {
                if (knows ? multiple->options[i].correct : chance(50)) chosen.options.push_back(i);
            }
            return chosen;
        }
        if (const auto* statement = std::get_if<quiz::TrueFalse>(&question.task)) {
            return quiz::Said{knows ? statement->answer : chance(50)};
        }
        if (const auto* ordering = std::get_if<quiz::Ordering>(&question.task)) {
            quiz::Order order;
            for (std::size_t i = 0; i < ordering->items.size(); ++i) order.items.push_back(i);
            if (!knows) std::swap(order.items[pick(order.items.size())], order.items[pick(order.items.size())]);
            return order;
        }
        if (const auto* matching = std::get_if<quiz::Matching>(&question.task)) {
            quiz::Matches matches;
            for (std::size_t i = 0; i < matching->pairs.size(); ++i) matches.rights.emplace_back(i);
            if (!knows) {
                std::swap(matches.rights[pick(matches.rights.size())], matches.rights[pick(matches.rights.size())]);
            }
            return matches;
        }
        const auto& practical = std::get<quiz::Practical>(question.task);
        for (const auto& scenario : m_plan.scenarios) {
            if (scenario->id != practical.scenario.name) continue;
            if (!practical.decision) {
                return quiz::Played{{"played"}, {knows ? quiz::playedParts : m_random.below(6'000), quiz::playedParts}};
            }
            const auto scene = scenario->sceneNamed(practical.decision->name);
            const auto choices = scenario->choicesOf(*scene);
            return quiz::Played{{choices[knows ? 0 : pick(choices.size())].id}, {knows ? 1 : 0, 1}};
        }
        return quiz::NoAnswer{};
    }

    void quiz(const quiz::Bank& bank) {
        const auto header = this->header(records::AttemptKind::quiz, bank.id, bank.digest.text, engine::Mode::exam);
        quiz::Sitting sitting(bank, quiz::Mode::exam, records::paperOf(bank, quiz::Mode::exam, header.seed));
        std::vector<Move> moves;
        const auto happen = [&](const quiz::Event& event) {
            moves.push_back({.what = records::moveOf(event, sitting)});
            sitting.apply(event);
        };
        for (std::size_t i = 0; i < sitting.paper().size(); ++i) {
            quiz::Answer answer = answerTo(sitting.question(i));
            if (!std::holds_alternative<quiz::NoAnswer>(answer)) happen(quiz::event::Answered{i, std::move(answer)});
        }
        while (sitting.phase() != quiz::Phase::over) happen(quiz::event::HandedIn{});
        moves.push_back({.what = records::endMove(sitting)});
        write(header, moves);
    }

    records::AttemptStore& m_store;
    const ClassPlan& m_plan;
    reports::Shelf& m_shelf;
    core::Random m_random;
    core::Moment m_now;
    records::PersonId m_person;
    std::uint32_t m_ability = 50;
};

}  // namespace

void keepClass(records::AttemptStore& store, const ClassPlan& plan, reports::Shelf& shelf) {
    Maker maker(store, plan, shelf);
    for (const std::string& name : plan.names) maker.person(name);
}

}  // namespace fourfold::testing
