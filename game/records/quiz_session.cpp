#include "records/quiz_session.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "records/stored_quiz.hpp"
#include "records/uuid.hpp"
#include "system/local_time.hpp"

namespace fourfold::records {
namespace {

using Why = QuizRefusal::Why;

// How often the time used is stored. A kill gives back no more than this and the time of a write.
constexpr core::Duration keepTimeEvery{2000};
// How long to wait before a failed write is tried again.
constexpr core::Duration tryAgainEvery{2000};

bool isExamOf(const Attempt& attempt, const Person& person) {
    return attempt.header.kind == AttemptKind::quiz && attempt.header.mode == engine::Mode::exam &&
           attempt.person.id == person.id;
}

bool isBetter(const Attempt& attempt, const std::optional<Attempt>& than) {
    return !than || !than->outcome.score || (attempt.outcome.score && *than->outcome.score <= *attempt.outcome.score);
}

AttemptHeader headerOf(const quiz::Bank& bank, const QuizWish& wish, std::uint64_t seed, core::Moment now) {
    return {.id = AttemptId(newUuid()),
            .person = wish.person.id,
            .kind = AttemptKind::quiz,
            .subject = bank.id,
            .digest = bank.digest.text,
            .version = {},
            .seed = seed,
            .mode = engineMode(wish.mode),
            .language = wish.language,
            .program = FOURFOLD_VERSION,
            .started = now};
}

// The latest practice of a person that can be continued.
std::optional<TakenUp> openPractice(const std::shared_ptr<AttemptStore>& store, const Person& person,
                                    const std::shared_ptr<const quiz::Bank>& bank, const system::Clock& clock) {
    const auto open = practiceLeftOff(*store, person, bank);
    if (!open || !open.value()) return std::nullopt;
    auto taken = takeUp(store, open.value()->header.id, clock);
    if (!taken) return std::nullopt;
    return std::move(taken).value();
}

}  // namespace

std::string_view QuizRefusal::key() const {
    switch (why) {
        case Why::nobody: return "quiz.nobody";
        case Why::noTriesLeft: return "quiz.no_tries";
        case Why::examsOnly: return "quiz.exams_only";
        case Why::elsewhere: return "quiz.elsewhere";
        case Why::notAtHand: return "quiz.not_at_hand";
        case Why::notStored: break;
    }
    return fault ? fault->storeKey() : std::string_view();
}

std::shared_ptr<const quiz::Bank> bankOf(AttemptStore& store, const AttemptHeader& attempt,
                                         const std::shared_ptr<const quiz::Bank>& present) {
    const bool isPresent =
        present != nullptr && present->id == attempt.subject && present->digest.names(attempt.digest);
    return isPresent ? present : store.bank(attempt.subject, attempt.digest);
}

Result<std::shared_ptr<const quiz::Bank>> examBank(AttemptStore& store,
                                                   const std::shared_ptr<const quiz::Bank>& present) {
    auto releases = store.releases(present->id);
    if (!releases) return std::move(releases).fault();
    if (releases.value().empty() || releases.value().back().digest == present->digest.text) return present;
    return store.bank(present->id, releases.value().back().digest);
}

Result<std::optional<Attempt>> practiceLeftOff(AttemptStore& store, const Person& person,
                                               const std::shared_ptr<const quiz::Bank>& bank) {
    auto open = store.openAttempts(person.id, AttemptKind::quiz);
    if (!open) return std::move(open).fault();
    for (Attempt& attempt : open.value()) {
        const AttemptHeader& header = attempt.header;
        if (header.subject == bank->id && header.mode == engine::Mode::practice && bankOf(store, header, bank))
            return std::optional(std::move(attempt));
    }
    return std::optional<Attempt>();
}

Result<ExamStanding> standingOf(AttemptStore& store, const Person& person,
                                const std::shared_ptr<const quiz::Bank>& present, const system::Clock& clock) {
    auto examined = examBank(store, present);
    if (!examined) return std::move(examined).fault();
    ExamStanding standing;
    standing.bank = examined.value() ? examined.value() : present;
    const quiz::Bank& bank = *present;
    auto all = store.list({.person = person.name, .className = person.className, .subject = bank.id});
    if (!all) return std::move(all).fault();
    auto free = store.openAttempts(person.id, AttemptKind::quiz);
    if (!free) return std::move(free).fault();
    const auto isFree = [&](const Attempt& attempt) {
        return std::ranges::any_of(free.value(),
                                   [&](const Attempt& each) { return each.header.id == attempt.header.id; });
    };
    auto given = store.givenTime(person.id, bank.id);
    if (!given) return std::move(given).fault();
    auto links = store.begunExams(person.id, bank.id);
    if (!links) return std::move(links).fault();
    std::set<AttemptId> begun = std::move(links).value();
    standing.given = given.value();
    for (const Attempt& attempt : all.value()) {  // the latest begun first
        if (!isExamOf(attempt, person)) continue;
        begun.insert(attempt.header.id);
        if (attempt.state == AttemptState::open) {
            const bool goesOn = !isFree(attempt);
            standing.elsewhere = standing.elsewhere || goesOn;
            if (goesOn || standing.open) continue;
            auto version = bankOf(store, attempt.header, present);
            if (!version) continue;
            standing.bank = std::move(version);
            standing.open = attempt;
            standing.open->elapsed = usedBy(attempt, clock.wall());
        } else if (attempt.state == AttemptState::ended) {
            standing.passed = standing.passed || attempt.outcome.passed;
            if (!standing.last) standing.last = attempt;
            if (isBetter(attempt, standing.best)) standing.best = attempt;
        }
    }
    standing.begun = begun.size();
    if (standing.last) {
        auto closing = store.closing(standing.last->header.id);
        if (!closing) return std::move(closing).fault();
        if (closing.value()) standing.lastHash = closing.value()->hash;
    }
    const auto tries = static_cast<std::size_t>(standing.bank->exam.tries);
    standing.triesLeft = tries - std::min(tries, standing.begun);
    return standing;
}

quiz::ReviewWait ExamStanding::reviewWait(const quiz::Exam& exam, const system::Clock& clock) const {
    const quiz::ReviewStanding standing{
        .handedIn = last.has_value(), .goesOn = open || elsewhere, .passed = passed, .triesLeft = triesLeft};
    return quiz::reviewWait(exam, standing, system::localDay(clock.wall()));
}

QuizSession::Entered QuizSession::enter(std::shared_ptr<AttemptStore> store, std::shared_ptr<const quiz::Bank> bank,
                                        const QuizWish& wish, system::Clock clock) {
    const bool exam = wish.mode == quiz::Mode::exam;
    if (!exam && !bank->practice) return QuizRefusal{.why = Why::examsOnly};
    std::optional<TakenUp> found;
    if (exam) {
        if (wish.person.id.empty()) return QuizRefusal{.why = Why::nobody};
        auto read = standingOf(*store, wish.person, bank, clock);
        if (!read) return QuizRefusal{.why = Why::notStored, .fault = std::move(read).fault()};
        const ExamStanding& standing = read.value();
        if (standing.open) {
            auto taken = takeUp(store, standing.open->header.id, clock);
            if (!taken) {
                const bool elsewhere = taken.fault().kind == SaveFault::Kind::inUse;
                return QuizRefusal{.why = elsewhere ? Why::elsewhere : Why::notStored,
                                   .fault = std::move(taken).fault()};
            }
            found = std::move(taken).value();
        } else if (standing.elsewhere) {
            return QuizRefusal{.why = Why::elsewhere};
        } else if (standing.triesLeft == 0) {
            return QuizRefusal{.why = Why::noTriesLeft};
        }
    } else if (!wish.anew) {
        found = openPractice(store, wish.person, bank, clock);
    }
    if (found) {
        // It goes on in the version in which it began.
        bank = bankOf(*store, found->attempt.header, bank);
        found->writer.keep(versionOf(*bank));
        quiz::Sitting sitting = sittingOf(*bank, wish.mode, found->attempt.header.seed, found->moves);
        return QuizSession(std::move(bank), std::move(found->writer), std::move(sitting), true);
    }
    if (exam) {
        auto examined = examBank(*store, bank);
        if (!examined) return QuizRefusal{.why = Why::notStored, .fault = std::move(examined).fault()};
        bank = std::move(examined).value();
        if (!bank) return QuizRefusal{.why = Why::notAtHand};
    }
    const core::Moment now = clock.wall();
    const std::uint64_t seed = exam ? wish.draw() : wish.seed;
    AttemptWriter writer(std::move(store), headerOf(*bank, wish, seed, now), std::move(clock));
    writer.keep(versionOf(*bank));
    writer.add(Move::Rule{quiz::usualRule});  // of practice it is written with the first answer
    if (exam) {
        writer.write();
        if (const SaveFault* fault = writer.fault()) {
            const bool elsewhere = fault->kind == SaveFault::Kind::alreadyOpen;
            return QuizRefusal{.why = elsewhere ? Why::elsewhere : Why::notStored, .fault = *fault};
        }
    }
    const auto topic = exam ? std::nullopt : wish.topic;
    if (topic) writer.add(topicMove(*bank, *topic));  // written with the first answer
    quiz::Sitting sitting(*bank, wish.mode, paperOf(*bank, wish.mode, seed, topic));
    return QuizSession(std::move(bank), std::move(writer), std::move(sitting), false);
}

QuizSession QuizSession::rehearse(std::shared_ptr<const quiz::Bank> bank, std::uint64_t chosen, core::Language language,
                                  system::Clock clock) {
    const std::uint64_t seed = dryRunSeed(chosen);
    const QuizWish wish{.mode = quiz::Mode::exam, .language = language};
    AttemptHeader header = headerOf(*bank, wish, seed, clock.wall());
    AttemptWriter writer(nullptr, std::move(header), std::move(clock));
    quiz::Sitting sitting(*bank, quiz::Mode::exam, quiz::examPaper(*bank, seed));
    return QuizSession(std::move(bank), std::move(writer), std::move(sitting), false);
}

Result<QuizSession> QuizSession::lookBack(AttemptStore& store, std::shared_ptr<const quiz::Bank> bank,
                                          const Attempt& ended) {
    auto read = store.moves(ended.header.id);
    if (!read) return std::move(read).fault();
    quiz::Sitting sitting = sittingOf(*bank, quizMode(ended.header.mode), ended.header.seed, read.value());
    // The attempt has ended, even if its moves do not lead to the end.
    if (sitting.phase() != quiz::Phase::over) static_cast<void>(sitting.apply(quiz::event::TimeUp{}));
    QuizSession session(std::move(bank), AttemptWriter(nullptr, ended.header, system::systemClock()),
                        std::move(sitting), true);
    session.m_endedAt = ended.elapsed;
    return session;
}

QuizSession::QuizSession(std::shared_ptr<const quiz::Bank> bank, AttemptWriter writer, quiz::Sitting sitting,
                         bool wentOn)
    : m_bank(std::move(bank)), m_writer(std::move(writer)), m_sitting(std::move(sitting)), m_wentOn(wentOn),
      m_timeKept(m_writer.elapsed()) {
    if (m_sitting.mode() == quiz::Mode::exam) readGivenTime();
    // A program may have been killed after the last event, before it stored the end.
    if (m_sitting.phase() == quiz::Phase::over) end();
    tick();
}

QuizSession::~QuizSession() {
    if (m_sitting.phase() != quiz::Phase::over) m_writer.keepTime();
}

quiz::Refusal QuizSession::apply(const quiz::Event& event) {
    if (tick()) return quiz::Refusal::isOver;
    quiz::Sitting next = m_sitting;
    const quiz::Refusal refusal = next.apply(event);
    if (refusal == quiz::Refusal::none) take(event, std::move(next));
    return refusal;
}

bool QuizSession::tick() {
    if (m_writer.fault() != nullptr && m_writer.elapsed() - m_triedAt >= tryAgainEvery) {
        m_writer.write();
        m_triedAt = m_writer.elapsed();
    }
    if (m_sitting.mode() != quiz::Mode::exam || m_sitting.phase() == quiz::Phase::over) return false;
    if (const auto left = timeLeft(); left && left->count() == 0) {
        quiz::Sitting next = m_sitting;
        static_cast<void>(next.apply(quiz::event::TimeUp{}));
        take(quiz::event::TimeUp{}, std::move(next));
        return true;
    }
    if (m_writer.elapsed() - m_timeKept >= keepTimeEvery) {
        m_writer.keepTime();
        readGivenTime();
        m_timeKept = m_writer.elapsed();
    }
    return false;
}

void QuizSession::take(const quiz::Event& event, quiz::Sitting next) {
    m_writer.add(moveOf(event, m_sitting));
    m_sitting = std::move(next);
    if (m_sitting.phase() == quiz::Phase::over) {
        end();
        return;
    }
    m_writer.write();
    m_timeKept = m_writer.elapsed();
}

void QuizSession::end() {
    m_writer.add(endMove(m_sitting));
    m_writer.write();
    m_endedAt = m_writer.elapsed();
}

core::Duration QuizSession::used() const { return m_endedAt ? *m_endedAt : m_writer.elapsed(); }

std::optional<core::Duration> QuizSession::timeLeft() const {
    return quiz::timeLeft(*m_bank, m_sitting.mode(), used() - m_given);
}

void QuizSession::readGivenTime() {
    if (auto given = m_writer.givenTime()) m_given = *given;
}

}  // namespace fourfold::records
