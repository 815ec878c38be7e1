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
    {Code::noteNeverLearnt, "F0206", Severity::warning,
     {"no play learns the note '{0}'", "没有哪种走法能得到线索“{0}”"},
     {"It can never enter the notebook, and whatever asks for it stays closed. Let a choice gain it "
      "(`gains: {notes: [...]}`), or delete it.",
      "它永远进不了笔记本，凡是要它的地方也都打不开。让某个选项给出它（`gains: {notes: [...]}`），或者删掉它。"}},
    {Code::noteNeverUsed, "F0207", Severity::warning,
     {"nothing asks for the note '{0}', and it is about nobody", "没有任何地方用到线索“{0}”，它也不关于任何人物"},
     {"What the trainee finds out should open something: a better choice, a line, a way on. A note about a person at least "
      "stands on that person's card. Ask for it in a condition, give it `about`, or delete it.",
      "学员打听来的东西总该派上用场：多一个更好的选项、多一句台词、多一条路。关于某个人物的线索，至少会写在那个人的卡片上。"
      "在条件里用上它，给它写上 `about`，或者删掉它。"}},
    {Code::noteNeededTooEarly, "F0208", Severity::warning,
     {"the note '{0}' is asked for in the scene '{1}', but no play can know it there yet",
      "场景“{1}”里要线索“{0}”，可走到那儿的时候谁也不可能知道它"},
     {"So the choice is never open, the line never said, the alternative never taken. Let the note be learnt on a way that "
      "leads here, or ask for it later.",
      "于是这个选项永远不出现，这句台词永远没人说，这条路永远走不到。让通到这里的路上能得到这条线索，或者等后面再要它。"}},
    {Code::toolNeverUsed, "F0209", Severity::warning,
     {"nothing asks for the tool '{0}', and it is never given away", "没有任何地方用到工具“{0}”，也从没有把它给出去"},
     {"The trainee carries it for nothing. Let a choice ask for it (`if: {has: [...]}`) or hand it over "
      "(`gains: {drops: [...]}`), or delete it.",
      "学员白带了一趟。让某个选项要它（`if: {has: [...]}`），或者把它交出去（`gains: {drops: [...]}`），要么就删掉它。"}},
    {Code::meterNeverUsed, "F0210", Severity::warning,
     {"the meter '{0}' makes no difference", "计量“{0}”不起任何作用"},
     {"A meter matters when choices change it and something comes of it: it runs out (`out`), or a condition asks for it. "
      "This one only stands on the screen and frightens.",
      "计量要有选项去改变它，还要有后果：用完了会怎样（`out`），或者有条件看它。现在它只是摆在屏幕上吓人。"}},
    {Code::personNeverUsed, "F0211", Severity::warning,
     {"the person '{0}' never appears", "人物“{0}”从不出现"},
     {"Nobody hears or sees this person, no note is about them and they have no place on the org chart. Give them a line, a "
      "note or a superior, or delete them.",
      "这个人谁也没见过、没听他说过话，没有线索关于他，组织图上也没有他的位置。给他一句台词、一条线索或一个上级，或者删掉他。"}},
    {Code::exitNeverHolds, "F0212", Severity::warning,
     {"this alternative to '{0}' of '{1}' is never taken: its condition never holds when it is tried",
      "“{1}”通到“{0}”的这一条从来走不到：轮到它的时候，条件没有一次成立"},
     {"The way is written but nobody goes it. Correct its condition, or move it before the alternative that takes its plays.",
      "路写了，没有人走。改正它的条件，或者把它挪到抢在它前面的那一条之前。"}},
    {Code::exitAlwaysHolds, "F0213", Severity::warning,
     {"this alternative to '{0}' of '{1}' is always taken when it is tried: those behind it are dead",
      "“{1}”通到“{0}”的这一条，每次轮到它都成立：排在后面的几条等于没写"},
     {"The condition decides nothing. Make it ask for something that can differ between plays, or delete the alternatives "
      "behind it.",
      "这个条件等于没有。让它看一样各局会不同的东西，或者删掉后面那几条。"}},

    // Scoring
    {Code::dimensionNotEarnable, "F0301", Severity::error,
     {"no play can earn points in {0}, which weighs {1}%", "没有哪种走法能在{0}上得分，可它的权重是{1}%"},
     {"Without that no play can be scored. Let choices earn in this dimension (`earns`), or give it no weight.",
      "这样每一局都打不出分。让选项在这个维度上给分（`earns`），或者别给它权重。"}},
    {Code::worthless, "F0302", Severity::error,
     {"the best play loses at least as much as it earns", "走得最好的一局，丢的也不比得的少"},
     {"Scores are measured against the best play, so it must be worth something. Let the good way earn more than it costs.",
      "得分是跟最佳走法比出来的，最佳走法总得值点什么。让走对的那条路得的比丢的多。"}},
    {Code::notPassable, "F0303", Severity::error,
     {"no play passes: {0} points are asked for, and without crossing a red line at most {1} can be reached",
      "谁都通过不了：要求{0}分，不越红线最多只能到{1}分"},
     {"A trainee who does everything right must pass. Let the good way earn what only the red line earns now, or lower "
      "`pass`.",
      "全做对的学员必须能通过。把现在只有越红线才给的分放到正路上，或者把 `pass` 调低。"}},
    {Code::noPerfectPlay, "F0304", Severity::warning,
     {"no play earns the most in every dimension: the best one falls short in {0}",
      "没有一局能在每个维度上都拿满：最佳走法在这些维度上没拿满：{0}"},
     {"Full marks in one dimension cost points in another, so even the best play shows a bar that is not full, and the "
      "debrief seems to blame what was right. Look for points that only a poor way earns, and move them to the good one.",
      "在一个维度上拿满，就要在另一个维度上丢分；于是最佳走法也有一条没满的分条，复盘像是在怪罪走对的人。"
      "找出只有走错路才给的分，挪到正路上。"}},
    {Code::dimensionEarnedOnce, "F0305", Severity::warning,
     {"no play earns points in {0} more than once, though it weighs {1}%", "{0}的权重是{1}%，可一局里最多只有一次能得分"},
     {"All of the weight hangs on a single choice: one slip, or one lucky guess, decides the dimension. Give it points at two "
      "decisions at least.",
      "整个权重都压在一个选项上：一步失手，或者一次蒙对，就定了这个维度。至少让两处选择能在这个维度上得分。"}},
    {Code::passWithoutDimension, "F0306", Severity::warning,
     {"a play passes with {1} points without ever earning in {0}", "有一种走法在{0}上一分没得，也能以{1}分通过"},
     {"Trust and needs are what the method puts first; whoever ignores one of them should not pass. Let the later points depend "
      "on what trust and needs open (conditions on notes and rapport), couple points of several dimensions in one choice, or "
      "raise `pass`.",
      "信任和需求是这套方法摆在最前面的；哪一样都不管的人不该通过。让后面的分要靠信任和需求打开（用线索和交情做条件），"
      "让一个选项同时给几个维度的分，或者把 `pass` 调高。"}},
    {Code::lostEarly, "F0307", Severity::warning,
     {"after {0} decisions the pass mark can be out of reach, with at least {1} more to make",
      "走到第{0}步就可能再也够不到通过线，后面却至少还有{1}步要走"},
     {"The play shown is lost whatever comes next, but the trainee has to play on and learns that nothing helps. Let such a play "
      "end soon, leave a way back, or make the first choices cost less.",
      "列出的这种走法，后面怎么走都过不了，学员却还得走下去，只学到“怎么做都没用”。让这样的一局早点收场，留一条补救的路，"
      "或者让开头几步少丢些分。"}},
    {Code::effectiveWeight, "F0308", Severity::warning,
     {"{0} should weigh {1}%, but makes {2}% of the difference between plays", "{0}的权重该是{1}%，可各局之间的分差只有{2}%出在它身上"},
     {"A dimension in which all plays earn much the same decides nothing, however high its weight; one in which they differ "
      "widely decides everything. Spread its points over more choices, good and bad, or draw those of the other dimensions "
      "closer together. The effective weight is the dimension's share in the spread of the value over the plays of trainees who know half of it.",
      "哪个维度上大家得分都差不多，权重再高也不起作用；哪个维度上差得远，成败就都看它。把它的分铺到更多的好选项和坏选项上，"
      "或者把其他维度的分拉近些。实际权重，是学员各局之间总分的离散有多少出在这个维度上。"}},
    {Code::neverBest, "F0309", Severity::warning,
     {"the choice '{0}' keeps a golden rule, yet it costs at least {1} points wherever it is open; '{2}' is better",
      "选项“{0}”标着守了法则，可它在哪儿出现都至少要丢{1}分；“{2}”更好"},
     {"The review would praise and blame the same choice. Give it the points that it deserves, or mark the rule as broken "
      "(`rule: {broken: ...}`), or take the rule away.",
      "复盘会对同一个选项又夸又批。给它该得的分，或者把法则标成没守（`rule: {broken: ...}`），或者去掉这条法则。"}},
    {Code::guessableLongest, "F0310", Severity::warning,
     {"the best choice is the longest one ({0}) in {1} of {2} decisions; chance would give {3}",
      "最好的选项有{1}次（共{2}处）恰好是最长的（{0}）；凭运气只会有{3}次"},
     {"Trainees notice: whoever takes the longest text passes without reading it. Lengthen the poor choices, or say the good "
      "ones in fewer words.",
      "学员会发现的：不用看内容，挑最长的就行。把不好的选项写长些，把好的写短些。"}},
    {Code::guessableShortest, "F0311", Severity::warning,
     {"the best choice is the shortest one ({0}) in {1} of {2} decisions; chance would give {3}",
      "最好的选项有{1}次（共{2}处）恰好是最短的（{0}）；凭运气只会有{3}次"},
     {"Whoever takes the shortest text passes without reading it. Shorten some poor choices.",
      "不用看内容，挑最短的就行。把一些不好的选项写短些。"}},
    {Code::guessablePolite, "F0312", Severity::warning,
     {"the best choice has the most polite words ({0}) in {1} of {2} decisions; chance would give {3}",
      "最好的选项有{1}次（共{2}处）客气话恰好最多（{0}）；凭运气只会有{3}次"},
     {"Whoever takes the choice with the most please and thank you passes. Real pushers are polite, too: let some poor choices "
      "say please.",
      "挑“请”和“谢谢”最多的就行了。现实里逼单的人也很客气：让一些不好的选项也客气起来。"}},
    {Code::guessablePlace, "F0313", Severity::warning,
     {"the best choice stands in place {0} of the file in {1} of {2} decisions; chance would give {3}",
      "最好的选项有{1}次（共{2}处）在文件里排第{0}；凭运气只会有{3}次"},
     {"The screen shuffles the choices, but lists for tools, printouts and quizzes made of a scenario keep the order of the "
      "file. Put the good ones in different places.",
      "屏幕上会打乱次序，可给工具用的列表、打印稿和由情景改成的试题都按文件里的次序。把好选项放到不同的位置上。"}},

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

    // Texts
    {Code::textBeyondBubble, "F0501", Severity::warning,
     {"the {0} text has {1} characters; more than {2} do not fit at a glance", "{0}文本有{1}个字符；超过{2}个就不能一眼看完"},
     {"In a window of 1024x640 it has to be scrolled, or pushes the choices off the screen. People do not talk in paragraphs: "
      "split it into several lines.",
      "在1024x640的窗口里它得滚动着看，或者把选项挤出屏幕。人说话也不会一段一段地说：拆成几句台词。"}},
    {Code::unequalChoices, "F0502", Severity::warning,
     {"choices of very unequal length ({0}): '{1}' has {2} characters, '{3}' only {4}",
      "选项长短悬殊（{0}）：“{1}”有{2}个字符，“{3}”只有{4}个"},
     {"The eye goes to the odd one out before anybody has read it, and the long one is usually the one that the author worked "
      "on. Bring the choices of a scene to about the same length.",
      "还没看内容，眼睛先落到特别长或特别短的那条上；而长的那条，往往就是作者下了功夫的。同一场景的选项写得差不多长。"}},
    {Code::halfWidthMark, "F0503", Severity::warning,
     {"a half-width mark stands beside a Chinese character in `{0}`: {1}", "`{0}` 的汉字旁边用了半角标点：{1}"},
     {"Chinese text takes full-width marks: ，。？！：； Half-width ones look like a slip and break lines in the wrong place.",
      "中文用全角标点：，。？！：； 半角的看着像打错了，断行也会断错地方。"}},
    {Code::repeatedMark, "F0504", Severity::warning,
     {"the same mark stands twice in `{0}`: {1}", "`{0}` 里同一个标点重复了：{1}"},
     {"Delete one of them.", "删掉一个。"}},
    {Code::blankAtMark, "F0505", Severity::warning,
     {"a blank stands beside a Chinese mark in `{0}`: {1}", "`{0}` 的中文标点旁边有空格：{1}"},
     {"Chinese marks carry their own space. Delete the blank.", "全角标点自带空隙。把空格删掉。"}},
    {Code::straightQuote, "F0506", Severity::warning,
     {"a straight quote stands in the Chinese text of `{0}`: {1}", "`{0}` 的中文里用了直引号：{1}"},
     {"Chinese quotes are “ ” and ‘ ’.", "中文引号是“ ”和‘ ’。"}},
    {Code::threeDots, "F0507", Severity::warning,
     {"this is no Chinese ellipsis in `{0}`: {1}", "`{0}` 里的省略号不对：{1}"},
     {"The Chinese ellipsis is ……, six dots on the place of two characters.", "中文省略号是……，六个点，占两个字的位置。"}},
    {Code::mixedBrackets, "F0508", Severity::warning,
     {"half-width or mixed brackets stand around Chinese text in `{0}`: {1}", "`{0}` 的中文用了半角或一半一全的括号：{1}"},
     {"Around Chinese text both brackets are full-width: （ ）.", "中文两边的括号都用全角：（ ）。"}},
});

}  // namespace fourfold::core
