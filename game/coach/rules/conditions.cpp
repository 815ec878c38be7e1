#include "coach/rules/conditions.hpp"

namespace fourfold::coach::rules {
namespace {

using VisitCondition = std::function<void(const scenario::Condition&)>;

void visitAll(const scenario::Condition& condition, const VisitCondition& visit) {
    visit(condition);
    for (const scenario::Condition& part : condition.any) visitAll(part, visit);
    for (const scenario::Condition& part : condition.none) visitAll(part, visit);
}

template <class Elements>
void visitOf(const Elements& elements, const VisitCondition& visit) {
    for (const auto& element : elements) visitAll(element.condition, visit);
}

}  // namespace

void forEachCondition(const scenario::Scenario& scenario, const VisitCondition& visit) {
    for (const scenario::Scene& scene : scenario.scenes) {
        visitOf(scene.lines, visit);
        if (const auto* jump = std::get_if<scenario::Jump>(&scene.next)) visitOf(jump->exits, visit);
    }
    for (const scenario::Choice& choice : scenario.choices) {
        visitAll(choice.condition, visit);
        visitOf(choice.reply, visit);
        visitOf(choice.then, visit);
    }
}

}  // namespace fourfold::coach::rules
