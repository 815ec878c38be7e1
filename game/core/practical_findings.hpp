#pragma once

#include <array>

#include "core/diagnostic_catalogue.hpp"

// The rows of the diagnostic catalogue for what is found where a practical question names a scenario, in the order of
// Code.

namespace fourfold::core {

inline constexpr auto practicalFindings = std::to_array<CatalogueEntry>({
    {Code::unknownScenario,
     "F0620",
     Severity::error,
     {"no scenario named '{0}'", "没有名为“{0}”的情景"},
     {"Practical questions play a scenario: it lies beside the folder of the bank, or in one of the scenario "
      "folders.",
      "实战题要走一个情景：它在题库文件夹的旁边，或者在某个情景文件夹里。"},
     {"a practical question whose scenario does not exist", "实战题的情景找不到"}},
    {Code::scenarioUnusable,
     "F0621",
     Severity::error,
     {"the scenario '{0}' cannot be scored", "情景“{0}”打不出分"},
     {"It has errors, or it is too large for the coach. Run `fourfold check` on it.",
      "它有错误，或者太大，算不出最佳走法。用 `fourfold check` 检查它。"},
     {"one whose scenario has errors or cannot be scored", "实战题的情景有错误，或者算不了分"}},
    {Code::choiceNotInScenario,
     "F0622",
     Severity::error,
     {"the scenario has no choice named '{0}'", "情景里没有名为“{0}”的选项"},
     {"`after` lists choices of the scenario by their ids.", "`after` 里写的是情景中选项的 id。"},
     {"a choice in `after` that the scenario does not have", "`after`里有情景中没有的选项"}},
    {Code::choiceNotOpen,
     "F0623",
     Severity::error,
     {"the choice '{0}' is not open in the scene '{1}', where the choices before it lead",
      "前面的选项走到场景“{1}”，那里没有选项“{0}”可选"},
     {"`after` is a play from the start: each choice must be open in its turn.",
      "`after` 是从头走起的一局：每个选项轮到它的时候都得能选。"},
     {"a choice in `after` that is not open in its turn", "`after`里有轮到时还不能选的选项"}},
    {Code::decisionElsewhere,
     "F0624",
     Severity::error,
     {"the choices before it lead to the scene '{1}', not to '{0}'", "前面的选项走到的是场景“{1}”，不是“{0}”"},
     {"`decision` is the scene where `after` leads; without `after` it is the first scene with choices.",
      "`decision` 是 `after` 走到的那个场景；不写 `after`，就是第一个有选项的场景。"},
     {"a `decision` where `after` does not lead", "`decision`不是`after`走到的场景"}},
    {Code::nothingToDecide,
     "F0625",
     Severity::error,
     {"nothing is at stake in the scene '{0}': all choices that are open there are equally good",
      "场景“{0}”里没什么可考的：能选的几个一样好"},
     {"Whatever is answered would be worth the same. Ask another decision.", "怎么答都一样。换一步来考。"},
     {"a `decision` where all open choices are equally good", "`decision`那一步能选的都一样好"}},
});

}  // namespace fourfold::core
