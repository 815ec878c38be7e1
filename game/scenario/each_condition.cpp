#include "scenario/each_condition.hpp"

#include "core/overloaded.hpp"

namespace fourfold::scenario {
namespace {

using VisitCondition = std::function<void(const Condition&)>;

void visitAll(const Condition& condition, const VisitCondition& visit) {
    visit(condition);
    const auto visitEach = [&](const std::vector<Condition>& within) {
        for (const Condition& each : within) visitAll(each, visit);
    };
    forEachPart(condition,
                core::Overloaded{[&](Condition::AnyOf part) { visitEach(part.conditions); },
                                 [&](Condition::NoneOf part) { visitEach(part.conditions); },
                                 core::Ignoring<Condition::Knows, Condition::Unknown, Condition::Has, Condition::Lacks,
                                                RapportAtLeast, MeterAtLeast, Condition::Did, Condition::NotDid>{}});
}

template <class Elements>
void visitOf(const Elements& elements, const VisitCondition& visit) {
    for (const auto& element : elements) visitAll(element.condition, visit);
}

}  // namespace

void forEachCondition(const Scenario& scenario, const VisitCondition& visit) {
    for (const Scene& scene : scenario.scenes) {
        visitOf(scene.lines, visit);
        if (const auto* jump = std::get_if<Jump>(&scene.next)) visitOf(jump->exits, visit);
    }
    for (const Choice& choice : scenario.choices) {
        visitAll(choice.condition, visit);
        visitOf(choice.reply, visit);
        visitOf(choice.then, visit);
    }
}

}  // namespace fourfold::scenario
