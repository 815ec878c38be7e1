#include "author/scenario_drawing.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "author/dot_writer.hpp"
#include "author/scenario_map.hpp"

namespace fourfold::author {
namespace {

using Attributes = DotWriter::Attributes;
using scenario::SceneId;

// Light enough to print and to read black text on. Without colours, the order of the legend tells the stages apart.
constexpr std::array<std::string_view, 8> stageColours{"#d6e6f5", "#e2f0d3", "#fdeac4", "#f4dcee",
                                                       "#d9f0ec", "#fadccb", "#e3def4", "#ebe8d2"};
constexpr std::string_view noStage = "#ffffff";
constexpr std::string_view ink = "#303030";
constexpr std::string_view unreachable = "#d00000";
constexpr std::string_view unreachableFill = "#ffdede";
constexpr std::string_view bestColour = "#1b6e2c";
constexpr std::string_view redLineColour = "#8c1d40";
constexpr std::string_view font = "Noto Sans CJK SC";
constexpr std::array<std::string_view, 3> resultShapes{"doubleoctagon", "octagon", "invhouse"};  // by Result

constexpr std::size_t titleColumns = 22;
constexpr std::size_t titleLines = 3;

class Drawing {
public:
    Drawing(const coach::Solution& solution, const core::Strings& strings, core::Language language)
        : m_scenario(solution.compiled().scenario()), m_strings(strings), m_language(language), m_map(solution),
          m_dot(m_scenario.id) {}

    std::string draw() {
        const std::string title = folded(m_scenario.title.in(m_language), 80, 2, m_language);
        m_dot.defaults("graph", {{"label", title},
                                 {"labelloc", "t"},
                                 {"fontname", std::string(font)},
                                 {"fontsize", "20"},
                                 {"rankdir", "TB"},
                                 {"ranksep", "0.5"},
                                 {"nodesep", "0.3"}});
        m_dot.defaults("node", {{"shape", "box"},
                                {"style", "filled,rounded"},
                                {"fillcolor", std::string(noStage)},
                                {"color", std::string(ink)},
                                {"fontname", std::string(font)},
                                {"fontsize", "12"},
                                {"margin", "0.12,0.06"}});
        m_dot.defaults(
            "edge",
            {{"color", std::string(ink)}, {"fontname", std::string(font)}, {"fontsize", "9"}, {"arrowsize", "0.7"}});
        for (std::size_t i = 0; i < m_scenario.scenes.size(); ++i) drawScene(SceneId(i));
        for (const Arrow& arrow : m_map.arrows) drawArrow(arrow);
        drawLegend();
        return m_dot.finish();
    }

private:
    [[nodiscard]] std::string text(std::string_view key) const { return std::string(m_strings.get(key, m_language)); }

    void drawScene(SceneId id) {
        const scenario::Scene& scene = m_scenario[id];
        const scenario::Ending* ending = m_scenario.ending(id);
        const core::Text& title = ending != nullptr ? ending->title : scene.title;
        std::string label = folded(title.in(m_language), titleColumns, titleLines, m_language);
        label += (label.empty() ? "" : "\n") + scene.id;
        if (ending != nullptr) label += '\n' + resultWord(ending->result);

        Attributes attributes{{"label", label}};
        const auto& stage = m_map.stages[id.index()];
        std::string_view fill = stage ? stageColours[stage->index() % stageColours.size()] : noStage;
        if (ending != nullptr) {
            attributes.emplace_back("shape", resultShapes[static_cast<std::size_t>(ending->result)]);
            attributes.emplace_back("style", "filled");
        } else if (std::holds_alternative<scenario::Jump>(scene.next)) {
            attributes.emplace_back("shape", "cds");
            attributes.emplace_back("style", "filled");
        }
        if (id == m_scenario.start) attributes.emplace_back("penwidth", "3");
        if (!m_map.reached[id.index()]) {
            fill = unreachableFill;
            attributes.emplace_back("color", unreachable);
            attributes.emplace_back("fontcolor", unreachable);
        }
        attributes.emplace_back("fillcolor", fill);
        m_dot.node(scene.id, attributes);
    }

    [[nodiscard]] std::string resultWord(scenario::Result result) const {
        return text("result." + std::string(scenario::resultNames[static_cast<std::size_t>(result)]));
    }

    // The look of an arrow, which the legend shows, too.
    [[nodiscard]] static Attributes look(const Arrow& arrow) {
        Attributes attributes;
        const auto colour = [&](std::string_view value) {
            attributes.emplace_back("color", value);
            attributes.emplace_back("fontcolor", value);
        };
        if (arrow.best) {
            attributes.emplace_back("penwidth", "3.5");
            attributes.emplace_back("weight", "4");
        }
        if (arrow.dead) {
            colour(unreachable);
        } else if (arrow.redLine) {
            colour(redLineColour);
        } else if (arrow.best) {
            colour(bestColour);
        }
        if (arrow.way == Way::runsOut) attributes.emplace_back("style", "dotted");
        if (arrow.redLine) {
            attributes.emplace_back("style", "dashed");
            attributes.emplace_back("arrowhead", "tee");
        }
        return attributes;
    }

    void drawArrow(const Arrow& arrow) {
        std::string label;
        std::string tip;
        // Blanks keep the label off its arrow.
        const auto add = [](std::string& to, const std::string& line) {
            to += (to.empty() ? "  " : "\n  ") + line + ' ';
        };
        if (arrow.redLine) add(label, text("graph.red_line"));
        for (const scenario::ChoiceId choice : arrow.choices) {
            const bool best = std::ranges::find(arrow.bestChoices, choice) != arrow.bestChoices.end();
            add(label, (best ? "★ " : "") + m_scenario[choice].id);
            add(tip, m_scenario[choice].id + ": " + m_scenario[choice].text.in(m_language));
        }
        for (const scenario::MeterId meter : arrow.meters) {
            add(label, m_strings.format("graph.runs_out", m_language,
                                        fmt::arg("meter", m_scenario[meter].name.in(m_language))));
        }
        Attributes attributes = look(arrow);
        if (!label.empty()) {
            attributes.emplace_back("label", label);
            attributes.emplace_back("tooltip", tip.empty() ? label : tip);
            attributes.emplace_back("labeltooltip", tip.empty() ? label : tip);
        }
        m_dot.edge(m_scenario[arrow.from].id, m_scenario[arrow.to].id, attributes);
    }

    void drawLegend() {
        m_dot.beginFrame(
            {{"label", text("graph.legend")}, {"fontsize", "12"}, {"color", "#a0a0a0"}, {"style", "rounded"}});
        // The legend is one column. Its node names contain a blank, so they cannot clash with ids.
        std::string above;
        const auto stand = [&](const Attributes& attributes, const Attributes& arrow) {
            const std::string name = "legend " + std::to_string(m_legend++);
            m_dot.node(name, attributes);
            if (!above.empty()) m_dot.edge(above, name, arrow);
            above = name;
        };
        const Attributes hidden{{"style", "invis"}};
        for (std::size_t i = 0; i < m_scenario.stages.size(); ++i) {
            stand({{"label", folded(m_scenario.stages[i].name.in(m_language), titleColumns, 2, m_language)},
                   {"fillcolor", std::string(stageColours[i % stageColours.size()])}},
                  hidden);
        }
        for (std::size_t i = 0; i < resultShapes.size(); ++i) {
            stand({{"label", text("result." + std::string(scenario::resultNames[i]))},
                   {"shape", std::string(resultShapes[i])},
                   {"style", "filled"}},
                  hidden);
        }
        stand({{"label", text("graph.jump")}, {"shape", "cds"}, {"style", "filled"}}, hidden);
        stand({{"label", text("graph.start")}, {"penwidth", "3"}}, hidden);
        stand({{"label", text("graph.unreachable")},
               {"fillcolor", std::string(unreachableFill)},
               {"color", std::string(unreachable)},
               {"fontcolor", std::string(unreachable)}},
              hidden);
        const Attributes point{{"shape", "point"}, {"width", "0.06"}, {"label", ""}, {"fillcolor", std::string(ink)}};
        stand(point, hidden);
        const auto sample = [&](const Arrow& arrow, std::string_view key) {
            Attributes attributes = look(arrow);
            attributes.emplace_back("label", "  " + text(key));
            stand(point, attributes);
        };
        sample({}, "graph.choice");
        sample({.best = true}, "graph.best");
        sample({.redLine = true}, "graph.red_line");
        sample({.way = Way::runsOut}, "graph.meter");
        sample({.dead = true}, "graph.never");
        m_dot.endFrame();
    }

    const scenario::Scenario& m_scenario;
    const core::Strings& m_strings;
    core::Language m_language;
    ScenarioMap m_map;
    DotWriter m_dot;
    int m_legend = 0;
};

}  // namespace

std::string scenarioDrawing(const coach::Solution& solution, const core::Strings& strings, core::Language language) {
    return Drawing(solution, strings, language).draw();
}

}  // namespace fourfold::author
