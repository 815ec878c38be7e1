#pragma once

#include "engine/compiled_scenario.hpp"
#include "engine/scene_graph.hpp"

namespace fourfold::engine {

// Fills in a CompiledScenario from its scenario: lays out the state, flattens conditions and effects into arrays, and
// works out which bits matter from which scene on.
class Compiler {
public:
    explicit Compiler(CompiledScenario& compiled);
    void compile();

private:
    using Check = CompiledScenario::Check;
    using Effect = CompiledScenario::Effect;
    using Range = CompiledScenario::Range;

    void findTracked();
    void layOut();
    void compileChoice(const scenario::Choice& choice, std::size_t index);
    void compileScene(const scenario::Scene& scene);
    void findRelevant();

    [[nodiscard]] std::vector<Check> flatten(const scenario::Condition& condition);
    [[nodiscard]] Range store(const std::vector<Check>& checks);
    [[nodiscard]] Range checks(const scenario::Condition& condition) { return store(flatten(condition)); }
    [[nodiscard]] Check group(const std::vector<scenario::Condition>& conditions, Check::Kind kind);
    [[nodiscard]] Range effects(const scenario::Gains& gains);
    [[nodiscard]] Range exits(const std::vector<scenario::Exit>& exits);
    [[nodiscard]] std::uint32_t lines(const std::vector<scenario::Line>& lines);

    void readBit(std::size_t bit, State* mask) const;
    void readByte(std::size_t byte, State* mask) const;
    void readChecks(Range range, State* mask) const;
    void readExits(Range range, State* mask) const;

    CompiledScenario& m_compiled;
    const scenario::Scenario& m_scenario;
    SceneGraph m_graph;
    std::vector<std::size_t> m_didBit;  // by choice; untracked: it is not recorded whether it was taken
};

}  // namespace fourfold::engine
