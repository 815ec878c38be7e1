#include "coach/rules/texts.hpp"

namespace fourfold::coach::rules {
namespace {

using VisitText = std::function<void(const TextPlace&)>;

void visitLines(const std::vector<scenario::Line>& lines, const std::string& key, const VisitText& visit) {
    for (const scenario::Line& line : lines) visit({key, line.text, line.at});
}

void visitScene(const scenario::Scene& scene, const VisitText& visit) {
    visit({"title", scene.title, scene.at});
    visitLines(scene.lines, "lines", visit);
    const auto* ending = std::get_if<scenario::Ending>(&scene.next);
    if (ending == nullptr) return;
    visit({"title", ending->title, scene.at});
    visit({"text", ending->text, scene.at});
}

}  // namespace

void forEachText(const scenario::Scenario& scenario, const VisitText& visit) {
    visit({"title", scenario.title, {}});
    visit({"brief", scenario.brief, {}});
    visit({"goal", scenario.goal, {}});
    visit({"note", scenario.source.note, {}});
    for (const scenario::Stage& stage : scenario.stages) visit({"name", stage.name, stage.at});
    for (const scenario::Person& person : scenario.cast) {
        visit({"name", person.name, person.at});
        visit({"post", person.post, person.at});
    }
    for (const scenario::Note& note : scenario.notes) visit({"text", note.text, note.at});
    for (const scenario::Tool& tool : scenario.tools) {
        visit({"name", tool.name, tool.at});
        visit({"text", tool.text, tool.at});
    }
    for (const scenario::Meter& meter : scenario.meters) visit({"name", meter.name, meter.at});
    for (const scenario::Scene& scene : scenario.scenes) visitScene(scene, visit);
    for (const scenario::Choice& choice : scenario.choices) {
        visit({choice.spoken ? "say" : "do", choice.text, choice.at});
        visitLines(choice.reply, "reply", visit);
        visit({"why", choice.why, choice.at});
    }
}

}  // namespace fourfold::coach::rules
