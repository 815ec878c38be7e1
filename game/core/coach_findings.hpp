#pragma once

#include <array>

#include "core/diagnostic_catalogue.hpp"

// The rows of the diagnostic catalogue for what the coach finds in a scenario that has no errors of format, in the order
// of Code. The help says why it matters to those who play, and how to mend it.

namespace fourfold::core {

inline constexpr auto coachFindings = std::to_array<CatalogueEntry>({
    // Structure
    {Code::notProven, "F0200", Severity::warning,
     {"too large to look at every play ({0} states): only what needs no proof was checked",
      "太大，没法把每一种走法都看一遍（已到{0}个状态）：只检查了不用证明的部分"},
     {"Reachability, the best play and what random clicking earns are proven by looking at every state that a play can "
      "reach. Here there are too many, so nothing is said about them, and plays have no exact score. Fewer notes, meters and "
      "rapports that conditions read, or fewer choices that can be taken in any order, make a scenario smaller.",
      "能不能走到、最佳走法是什么、乱点能得几分，都是把每一种状态看遍才证明得了的。这个情景的状态太多，这些就都没有结论，"
      "打出来的一局也没有准确得分。条件里少用几条线索、几个计量、几处交情，或者少几个可以任意排序的选项，情景就小下来了。"}},
    {Code::unreachableScene, "F0201", Severity::warning,
     {"no play reaches the scene '{0}'", "没有哪种走法能到场景“{0}”"},
     {"What stands in it is never seen. Usually the `then` that should lead here names another scene, or its condition can "
      "never hold. Lead a choice here, correct the condition, or delete the scene.",
      "这里写的内容谁也看不到。常见的原因是该通到这里的 `then` 写成了别的场景，或者它的条件永远成立不了。"
      "让某个选项通到这里，改正条件，或者删掉这个场景。"}},
    {Code::neverOpenChoice, "F0202", Severity::warning,
     {"the choice '{0}' is never open: its condition holds in no play", "选项“{0}”从不出现：它的条件在哪种走法里都不成立"},
     {"Whoever plays cannot see it, and points that only it earns are lost to everybody. Look at what its `if` asks for: a "
      "note that is learnt later, a rapport or a meter that never stands so high, a choice of a path that does not lead here.",
      "玩的人永远看不到它，只有它才给的分也就谁都拿不到。看看它的 `if` 要什么：后面才知道的线索，到不了那么高的交情或计量，"
      "或者走不到这里的那条路上的选项。"}},
    {Code::stuck, "F0203", Severity::error,
     {"a play can get stuck in the scene '{0}': none of its choices is open", "一局可能卡死在场景“{0}”：一个能选的选项也没有"},
     {"The trainee would sit before an empty screen. Give the scene a choice without `if`, or one that is open whenever the "
      "others are not.",
      "学员会对着空屏幕发愣。给这个场景加一个没有 `if` 的选项，或者加一个在其他选项都不开放时开放的选项。"}},
    {Code::endlessLoop, "F0204", Severity::error,
     {"a play can go round for ever from the scene '{0}' on: no ending can be reached any more ({1})",
      "一局从场景“{0}”起可能绕不出去：再也到不了任何结局（{1}）"},
     {"The trainee can go on choosing but never finish. One of the choices in the circle must lead out whatever happened "
      "before.",
      "学员可以一直选下去，却永远收不了场。圈里要有一个选项，不管前面发生过什么都能走出去。"}},
    {Code::hopelessScene, "F0205", Severity::error,
     {"no ending can be reached from the scene '{0}'", "从场景“{0}”到不了任何结局"},
     {"Every way on from here ends in a scene where the trainee is stuck or goes round for ever. Mend that scene, or lead "
      "from here to another one.",
      "从这里往后，每条路最后不是卡死就是绕圈。改好那个场景，或者从这里通到别处。"}},

    // Naive play
    {Code::naivePlayPasses, "F0401", Severity::warning,
     {"naive play by the bot '{0}' passes with a probability of {1}; the limit is {2}%",
      "机器人“{0}”不动脑筋也能通过，概率{1}；上限是{2}%"},
     {"Whoever plays like that has learnt nothing, and passes all the same. Make the choices that such a bot takes worth less, "
      "spread the points over more decisions, or raise `pass`; `fourfold simulate` shows how the bot fares, and "
      "scenarios/README.md what each bot does. `limits` sets other limits. A probability is exact unless an interval stands "
      "beside it: then so many plays (n) were sampled.",
      "这么走的人什么也没学到，却照样通过。让这个机器人爱选的选项少得分，把分值摊到更多的决定上，或者提高 `pass`；"
      "`fourfold simulate` 能看它走得怎么样，各个机器人的走法写在 scenarios/README.md 里。上限可以用 `limits` 另定。"
      "概率都是精确值；后面跟着区间的，是抽样走了 n 局估出来的。"}},
    {Code::naivePlayPassesOften, "F0402", Severity::error,
     {"naive play by the bot '{0}' passes with a probability of {1}; the limit is {2}%",
      "机器人“{0}”不动脑筋也能通过，概率{1}；上限是{2}%"},
     {"A pass then says nothing about the trainee. Make the choices that such a bot takes worth less, spread the points over "
      "more decisions, or raise `pass`; `fourfold simulate` shows how the bot fares, and scenarios/README.md what each bot "
      "does. `limits` sets other limits. A probability is exact unless an interval stands beside it: then so many plays (n) "
      "were sampled.",
      "这样一来，通过也说明不了什么。让这个机器人爱选的选项少得分，把分值摊到更多的决定上，或者提高 `pass`；"
      "`fourfold simulate` 能看它走得怎么样，各个机器人的走法写在 scenarios/README.md 里。上限可以用 `limits` 另定。"
      "概率都是精确值；后面跟着区间的，是抽样走了 n 局估出来的。"}},
});

}  // namespace fourfold::core
