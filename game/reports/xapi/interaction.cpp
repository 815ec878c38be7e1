#include "reports/xapi/interaction.hpp"

#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "quiz/answer_text.hpp"

namespace fourfold::reports::xapi {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view between = "[,]";
constexpr std::string_view pairSign = "[.]";

std::string joined(const std::vector<std::string>& ids) { return fmt::format("{}", fmt::join(ids, between)); }

Json component(const std::string& id, const core::Text& text) {
    return {{"id", id}, {"description", languageMap(text)}};
}

template <class Parts>
Json components(const Parts& parts) {
    Json list = Json::array();
    for (const auto& part : parts) list.push_back(component(part.id, part.text));
    return list;
}

struct Define {
    Json& definition;

    void choices(std::string_view type, Json list, std::string pattern) const {
        definition["interactionType"] = type;
        definition["correctResponsesPattern"] = Json::array({std::move(pattern)});
        definition["choices"] = std::move(list);
    }

    void options(const std::vector<quiz::Option>& options) const {
        std::vector<std::string> right;
        for (const quiz::Option& option : options) {
            if (option.correct) right.push_back(option.id);
        }
        choices("choice", components(options), joined(right));
    }

    void operator()(const quiz::SingleChoice& task) const { options(task.options); }
    void operator()(const quiz::MultipleChoice& task) const { options(task.options); }

    void operator()(const quiz::TrueFalse& task) const {
        definition["interactionType"] = "true-false";
        definition["correctResponsesPattern"] = Json::array({task.answer ? "true" : "false"});
    }

    void operator()(const quiz::Ordering& task) const {
        std::vector<std::string> order;
        for (const quiz::Item& item : task.items) order.push_back(item.id);
        choices("sequencing", components(task.items), joined(order));
    }

    void operator()(const quiz::Matching& task) const {
        Json source = Json::array();
        Json target = Json::array();
        std::vector<std::string> matches;
        for (const quiz::Pair& pair : task.pairs) {
            source.push_back(component(pair.id, pair.left));
            target.push_back(component(pair.id, pair.right));
            matches.push_back(fmt::format("{}{}{}", pair.id, pairSign, pair.id));
        }
        for (const quiz::Item& item : task.extra) target.push_back(component(item.id, item.text));
        definition["interactionType"] = "matching";
        definition["correctResponsesPattern"] = Json::array({joined(matches)});
        definition["source"] = std::move(source);
        definition["target"] = std::move(target);
    }

    void operator()(const quiz::Practical&) const { definition["interactionType"] = "other"; }
};

Json interaction(const core::Text& name) {
    return {{"type", "http://adlnet.gov/expapi/activities/cmi.interaction"}, {"name", languageMap(name)}};
}

// Whether the text of an answer joins two ids by "=".
bool hasPairs(quiz::TaskKind kind) {
    using Kind = quiz::TaskKind;
    switch (kind) {
        case Kind::matching: return true;
        case Kind::single:
        case Kind::multiple:
        case Kind::trueFalse:
        case Kind::ordering:
        case Kind::practical: return false;
    }
    return false;
}

}  // namespace

Json languageMap(const core::Text& text) { return {{"en", text.en}, {"zh-CN", text.zh}}; }

Json definitionOf(const quiz::Question& question) {
    Json definition = interaction({question.id, question.id});
    definition["description"] = languageMap(question.text);
    std::visit(Define{definition}, question.task);
    return definition;
}

std::string responseOf(const quiz::Answer& answer, const quiz::Question& question) {
    std::string text = quiz::textOf(answer, question);
    if (text == "-") return {};  // none of the options
    std::string response;
    const bool isMatching = hasPairs(question.kind());
    for (const char c : text) {
        if (c == ',') {
            response += between;
        } else if (c == '=' && isMatching) {
            response += pairSign;
        } else {
            response += c;
        }
    }
    return response;
}

Json definitionOf(const engine::Session& before, const coach::Solution& solution) {
    const scenario::Scenario& played = before.scenario();
    const scenario::Scene& scene = played[before.scene()];
    Json definition = interaction(scene.title.empty() ? core::Text{scene.id, scene.id} : scene.title);
    Json list = Json::array();
    for (const scenario::ChoiceId choice : before.open())
        list.push_back(component(played[choice].id, played[choice].text));
    definition["interactionType"] = "choice";
    if (const auto best = solution.best(before)) {
        definition["correctResponsesPattern"] = Json::array({played[*best].id});
    }
    definition["choices"] = std::move(list);
    return definition;
}

}  // namespace fourfold::reports::xapi
