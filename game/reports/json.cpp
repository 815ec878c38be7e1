#include "reports/json.hpp"

#include <nlohmann/json.hpp>

#include "records/times.hpp"

namespace fourfold::reports {
namespace {

using Json = nlohmann::ordered_json;

template <class Enum, std::size_t count>
std::string_view nameIn(const std::array<std::string_view, count>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

template <class List, class Make>
Json listOf(const List& list, Make make) {
    Json json = Json::array();
    for (const auto& each : list) json.push_back(make(each));
    return json;
}

template <class T>
Json orNull(const std::optional<T>& value) {
    return value ? Json(*value) : Json();
}

Json text(const core::Text& text) { return {{"en", text.en}, {"zh", text.zh}}; }
Json interval(const core::Interval& interval) { return Json::array({interval.low, interval.high}); }
Json exact(const std::optional<engine::Fraction>& score) {
    if (!score) return {};
    return {{"value", score->toDouble()}, {"exact", Json::array({score->numerator, score->denominator})}};
}

Json share(const Share& share) {
    return {{"count", share.count},
            {"of", share.of},
            {"percent", orNull(share.percent())},
            {"interval", share.of > 0 ? interval(share.interval()) : Json()}};
}

Json mean(const MeanPercent& percent) {
    if (percent.count == 0) return {};
    return {{"count", percent.count}, {"mean", percent.mean}, {"interval", interval(percent.interval)}};
}

Json estimate(const quiz::Estimate& estimate) {
    constexpr std::array<std::string_view, 3> reasons{"known", "too-few", "no-spread"};
    return {{"state", nameIn(reasons, estimate.state)},
            {"value", estimate.known() ? Json(estimate.value) : Json()},
            {"interval", estimate.known() && estimate.interval ? interval(*estimate.interval) : Json()}};
}

Json dimensions(const DimensionSummary& summary) {
    Json map = {{"plays", summary.plays}};
    for (const scenario::Dimension dimension : scenario::dimensions) {
        const std::size_t d = scenario::index(dimension);
        map[std::string(scenario::name(dimension))] = {{"weight", summary.weight[d]},
                                                       {"percent", mean(summary.percent[d])},
                                                       {"earned", summary.earned(dimension)},
                                                       {"effort_percent", summary.effortPercent(dimension)}};
    }
    return map;
}

Json perDimension(const scenario::PerDimension<engine::Fraction>& percent) {
    Json map = Json::object();
    for (const scenario::Dimension dimension : scenario::dimensions) {
        map[std::string(scenario::name(dimension))] = percent[scenario::index(dimension)].toDouble();
    }
    return map;
}

Json person(const records::Person& person) {
    return {{"id", person.id.text()}, {"name", person.name}, {"class", person.className}, {"number", person.number}};
}

Json subject(const SubjectReport& report) {
    const ScoreSummary& scores = report.scores;
    return {{"kind", nameIn(records::attemptKindNames, report.kind)},
            {"subject", report.subject},
            {"title", text(report.title)},
            {"mode", nameIn(records::modeNames, report.mode)},
            {"pass_mark", orNull(report.passMark)},
            {"attempts", report.attempts},
            {"ended", report.ended},
            {"open", report.open},
            {"left", report.left},
            {"people", report.people},
            {"scores",
             {{"count", scores.count},
              {"bands", scores.bands},
              {"lowest", exact(scores.lowest)},
              {"median", orNull(scores.median)},
              {"mean", orNull(scores.mean)},
              {"highest", exact(scores.highest)}}},
            {"passed", share(report.passed)},
            {"red_lines", report.redLines},
            {"median_minutes", orNull(report.medianMinutes)},
            {"dimensions", report.dimensions ? dimensions(*report.dimensions) : Json()},
            {"topics", listOf(report.topics, [](const TopicSummary& topic) {
                 return Json{{"id", topic.id}, {"name", text(topic.name)}, {"percent", mean(topic.percent)}};
             })}};
}

// A result, with the index of its subject in "subjects".
Json result(const TraineeResult& result) {
    return {{"subject", result.subject},    {"attempts", result.attempts}, {"ended", result.ended},
            {"first", exact(result.first)}, {"best", exact(result.best)},  {"last", exact(result.last)},
            {"passed", result.passed}};
}

Json course(const ClassReport& report) {
    return {{"attempts", report.attempts},
            {"ended", report.ended},
            {"people", report.people},
            {"seconds", core::secondsOf(report.elapsed)},
            {"first", report.first ? Json(records::utcTimeText(*report.first)) : Json()},
            {"last", report.last ? Json(records::utcTimeText(*report.last)) : Json()},
            {"passed", {{"count", report.passed().count}, {"of", report.passed().of}}},
            {"dimensions", dimensions(report.dimensions)},
            {"subjects", listOf(report.subjects, subject)},
            {"trainees", listOf(report.trainees, [](const TraineeRow& row) {
                 return Json{{"person", person(row.person)},
                             {"attempts", row.attempts},
                             {"ended", row.ended},
                             {"seconds", core::secondsOf(row.elapsed)},
                             {"touched", records::utcTimeText(row.touched)},
                             {"results", listOf(row.results, result)},
                             {"dimensions", dimensions(row.dimensions)}};
             })}};
}

Json step(const Step& step) {
    return {{"attempt", step.attempt.text()},
            {"kind", nameIn(records::attemptKindNames, step.kind)},
            {"subject", step.subject},
            {"title", text(step.title)},
            {"mode", nameIn(records::modeNames, step.mode)},
            {"state", nameIn(records::attemptStateNames, step.state)},
            {"started", records::utcTimeText(step.started)},
            {"seconds", core::secondsOf(step.elapsed)},
            {"away_seconds", core::secondsOf(step.away)},
            {"score", exact(step.outcome.score)},
            {"passed", step.outcome.passed},
            {"red_line", step.outcome.redLine},
            {"dimensions", step.percent ? perDimension(*step.percent) : Json()},
            {"lost", orNull(step.lost)}};
}

Json mistake(const RepeatedMistake& mistake) {
    return {{"kind", nameIn(records::attemptKindNames, mistake.kind)},
            {"subject", mistake.subject},
            {"title", text(mistake.title)},
            {"place", mistake.place},
            {"place_text", text(mistake.placeText)},
            {"choice", mistake.what.empty() ? Json() : Json(mistake.what)},
            {"choice_text", mistake.what.empty() ? Json() : text(mistake.whatText)},
            {"times", mistake.times},
            {"of", mistake.of},
            {"cost", orNull(mistake.regret)},
            {"still", mistake.still}};
}

Json absent(const Absent& absent) {
    return {{"kind", nameIn(records::attemptKindNames, absent.kind)},
            {"subject", absent.subject},
            {"title", text(absent.title)},
            {"mode", nameIn(records::modeNames, absent.mode)},
            {"people", listOf(absent.people, person)}};
}

Json trainee(const TraineeReport& report) {
    return {{"person", person(report.person)},
            {"seconds", core::secondsOf(report.elapsed)},
            {"subjects", listOf(report.subjects, subject)},
            {"results", listOf(report.results, result)},
            {"dimensions", dimensions(report.dimensions)},
            {"attempts", listOf(report.steps, step)},
            {"topics", listOf(report.topics,
                              [](const TopicProgress& topic) {
                                  return Json{{"bank", topic.bank},
                                              {"id", topic.id},
                                              {"name", text(topic.name)},
                                              {"percent", listOf(topic.percent, [](const engine::Fraction& each) {
                                                   return each.toDouble();
                                               })}};
                              })},
            {"mistakes", listOf(report.mistakes, mistake)}};
}

Json item(const quiz::ItemAnalysis& item, const quiz::Bank& bank) {
    const quiz::Question& question = bank[item.question];
    const auto facility = item.facilityBand();
    const auto discrimination = item.discriminationBand();
    return {
        {"question", question.id},
        {"kind", question.taskName()},
        {"topic", bank[question.topic].id},
        {"text", text(question.text)},
        {"asked", item.asked},
        {"unanswered", item.unanswered},
        {"facility", orNull(item.facility)},
        {"facility_interval", item.facility ? interval(item.facilityInterval) : Json()},
        {"facility_band", facility ? Json(nameIn(quiz::facilityBandNames, *facility)) : Json()},
        {"discrimination", estimate(item.discrimination)},
        {"discrimination_band", discrimination ? Json(nameIn(quiz::discriminationBandNames, *discrimination)) : Json()},
        {"efficiency", estimate(item.efficiency)},
        {"point_biserial", item.pointBiserial ? estimate(*item.pointBiserial) : Json()},
        {"point_biserial_band",
         item.pointBiserial && item.pointBiserial->known()
             ? Json(nameIn(quiz::biserialBandNames, quiz::biserialBand(item.pointBiserial->value)))
             : Json()},
        {"flagged", item.isFlagged()},
        {"parts", listOf(item.parts, [&](const quiz::PartCount& part) {
             return Json{
                 {"id", part.id},
                 {"text", text(partText(question, part.id))},
                 {"right", part.right},
                 {"count", part.count},
                 {"interval", item.asked > 0 ? Json::array({100 * part.share.low, 100 * part.share.high}) : Json()},
                 {"rest", orNull(part.rest)},
                 {"dead", part.dead}};
         })}};
}

Json questions(const QuestionReport& report) {
    const quiz::ExamAnalysis& exam = report.analysis;
    const quiz::Estimate& alpha = exam.reliability.alpha;
    return {
        {"bank", report.bank->id},
        {"title", text(report.bank->title)},
        {"digest", report.bank->digest.text},
        {"mode", nameIn(records::modeNames, report.mode)},
        {"first_attempts_only", report.attempts == Attempts::first},
        {"sittings", exam.sittings},
        {"people", report.people},
        {"other_versions", report.otherVersions},
        {"drawn", exam.drawn},
        {"mean", exam.sittings > 0 ? Json(exam.mean) : Json()},
        {"deviation", exam.sittings > 1 ? Json(exam.deviation) : Json()},
        {"questions_per_paper", exam.reliability.questions},
        {"alpha", estimate(alpha)},
        {"alpha_band",
         alpha.known() ? Json(nameIn(quiz::consistencyBandNames, quiz::consistencyBand(alpha.value))) : Json()},
        {"standard_error", estimate(exam.reliability.standardError)},
        {"questions", listOf(exam.items, [&](const quiz::ItemAnalysis& each) { return item(each, *report.bank); })}};
}

Json decisions(const DecisionReport& report) {
    const scenario::Scenario& scenario = *report.scenario;
    const auto choice = [&](const ChoiceReport& each) {
        return Json{{"choice", scenario[each.choice].id}, {"text", text(scenario[each.choice].text)},
                    {"plays", share(each.plays)},         {"taken", each.taken},
                    {"cost", orNull(each.regret)},        {"red_line", each.redLine}};
    };
    return {{"scenario", scenario.id},
            {"title", text(scenario.title)},
            {"digest", scenario.digest.text},
            {"first_attempts_only", report.attempts == Attempts::first},
            {"plays", report.plays},
            {"people", report.people},
            {"other_versions", report.otherVersions},
            {"lost", report.lost},
            {"scenes", listOf(report.scenes, [&](const SceneReport& scene) {
                 return Json{{"scene", scenario[scene.scene].id},
                             {"title", text(scenario[scene.scene].title)},
                             {"plays", scene.plays},
                             {"decisions", scene.decisions},
                             {"wrong", scene.wrong},
                             {"lost", scene.lost},
                             {"choices", listOf(scene.choices, choice)}};
             })}};
}

Json request(const Request& request) {
    constexpr std::array<std::string_view, 4> topics{"class", "trainee", "questions", "decisions"};
    return {{"report", nameIn(topics, request.topic)},
            {"person", orNull(request.person)},
            {"class", orNull(request.className)},
            {"number", orNull(request.number)},
            {"subject", orNull(request.subject)},
            {"since", request.since ? Json(core::isoText(*request.since)) : Json()},
            {"until", request.until ? Json(core::isoText(*request.until)) : Json()},
            {"mode", request.mode ? Json(nameIn(records::modeNames, *request.mode)) : Json()},
            {"kind", request.kind ? Json(nameIn(records::attemptKindNames, *request.kind)) : Json()},
            {"text", request.text.empty() ? Json() : Json(request.text)}};
}

}  // namespace

std::string jsonOf(const Report& report) {
    Json json{{"format", 1},
              {"made", records::utcTimeText(report.made)},
              {"request", request(report.request)},
              {"attempts", report.attempts},
              {"unplayable", report.unplayable}};
    json["missing_versions"] = Json::array();
    for (const auto& [version, count] : report.missing) {
        json["missing_versions"].push_back(
            {{"subject", version.first}, {"digest", version.second}, {"attempts", count}});
    }
    json["too_many_tries"] = listOf(report.tries, [](const TooManyTries& each) {
        return Json{
            {"person", person(each.person)}, {"bank", each.bank}, {"begun", each.begun}, {"allowed", each.allowed}};
    });
    json["unreleased"] = Json::array();
    for (const auto& [bank, exams] : report.unreleased) {
        json["unreleased"].push_back({{"bank", bank}, {"exams", exams}});
    }
    if (report.course) {
        json["class"] = course(*report.course);
        json["absent"] = listOf(report.absent, absent);
    }
    if (report.trainee) json["trainee"] = trainee(*report.trainee);
    json["questions"] = listOf(report.questions, questions);
    json["decisions"] = listOf(report.decisions, decisions);
    constexpr int indent = 2;
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace fourfold::reports
