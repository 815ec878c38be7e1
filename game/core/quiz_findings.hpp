#pragma once

#include <array>

#include "core/diagnostic_catalogue.hpp"

// The rows of the diagnostic catalogue for what is found in a question bank that has no errors of format, in the order of
// Code.

namespace fourfold::core {

inline constexpr auto quizFindings = std::to_array<CatalogueEntry>({
    {Code::answerSamePlace, "F0601", Severity::warning,
     {"the right option stands at {0} in {1} of {2} single choices; chance would give {3}",
      "单选题的正确答案有{1}次（共{2}道）都是{0}；凭运气只会有{3}次"},
     {"The screen shuffles the options, but printouts and exports keep the order of the file, and whoever has noticed needs no "
      "knowledge. Put the right ones in different places.",
      "屏幕上会打乱次序，可打印稿和导出的试题都按文件里的次序；看出规律的人不用懂也能答对。把正确答案放到不同的位置上。"}},
    {Code::answerLongest, "F0602", Severity::warning,
     {"a right option is the longest one ({0}) in {1} of {2} questions; chance would give {3}",
      "正确答案有{1}次（共{2}道）恰好最长（{0}）；凭运气只会有{3}次"},
     {"Authors explain what is right and dismiss what is wrong in a word, and test-wise people know that. Lengthen the wrong "
      "options, or say the right ones in fewer words.",
      "出题的人总把对的写得周全，错的一笔带过，会考试的人都知道。把错的写长些，把对的写短些。"}},
    {Code::answerShortest, "F0603", Severity::warning,
     {"a right option is the shortest one ({0}) in {1} of {2} questions; chance would give {3}",
      "正确答案有{1}次（共{2}道）恰好最短（{0}）；凭运气只会有{3}次"},
     {"Whoever takes the shortest text is right without reading it. Shorten some wrong options.",
      "不看内容，挑最短的就对了。把一些错的写短些。"}},
    {Code::duplicateOptions, "F0604", Severity::error,
     {"'{1}' and '{2}' read the same ({0})", "“{1}”和“{2}”的文字一样（{0}）"},
     {"Nobody can tell them apart, and whoever takes the wrong twin is marked wrong. Change or delete one of them.",
      "谁也分不清这两个，选中“另一个”的人却要判错。改掉或者删掉一个。"}},
    {Code::sameQuestion, "F0605", Severity::warning,
     {"'{1}' and '{2}' ask the same ({0})", "“{1}”和“{2}”问的是同一句话（{0}）"},
     {"An exam may draw both, and then the second is a gift. Delete one, or ask something else.",
      "一次考试可能两道都抽到，第二道等于白送。删掉一道，或者换个问法。"}},
    {Code::topicWithoutQuestions, "F0606", Severity::warning,
     {"the topic '{0}' has no question", "主题“{0}”一道题也没有"},
     {"Reports would show an empty line. Write a question for it, or delete the topic.", "报表上会空着一行。给它出道题，或者删掉这个主题。"}},
    {Code::drawTooLarge, "F0607", Severity::error,
     {"the exam draws {0} questions of the topic '{1}', which has {2}", "考试要从主题“{1}”抽{0}道题，可它只有{2}道"},
     {"The exam would be shorter than it says. Lower the number, or write more questions.", "抽不够，考试就比说好的短。把数目改小，或者再出几道题。"}},
    {Code::questionNeverDrawn, "F0608", Severity::warning,
     {"the exam draws nothing of the topic '{0}', so its {1} questions are never asked", "考试不从主题“{0}”抽题，它的{1}道题永远考不到"},
     {"With `draw`, only the topics that stand in it are asked. Add this one, or delete `draw` to ask everything.",
      "写了 `draw`，就只考里面列出的主题。把这个主题加进去，或者删掉 `draw`，全部都考。"}},
    {Code::noFeedback, "F0609", Severity::warning,
     {"in '{0}' these wrong answers have no feedback: {1}", "“{0}”里这些错的答案没有写反馈：{1}"},
     {"A wrong answer is where somebody learns. Say in a sentence why it is wrong (`feedback`; `when_true` or `when_false` for a "
      "statement).",
      "答错的时候最长记性。用一句话说清楚为什么不对（`feedback`；判断题是 `when_true` 或 `when_false`）。"}},
    {Code::unequalOptions, "F0610", Severity::warning,
     {"options of very unequal length ({0}): '{1}' has {2} characters, '{3}' only {4}",
      "选项长短悬殊（{0}）：“{1}”有{2}个字符，“{3}”只有{4}个"},
     {"The eye goes to the odd one out before anybody has read it. Bring the options of a question to about the same length.",
      "还没看内容，眼睛先落到特别长或特别短的那条上。同一道题的选项写得差不多长。"}},
    {Code::catchAllOption, "F0611", Severity::warning,
     {"the option '{0}' speaks of the other options", "选项“{0}”说的是其他选项"},
     {"Options are shuffled, so nothing stands above; and whoever knows two of them knows this one. Ask a multiple choice "
      "instead, or write an option of its own.",
      "选项会打乱，没有什么“以上”；再说，认得其中两个就等于知道这一个。改成多选题，或者另写一个真正的选项。"}},
    {Code::oneSidedStatements, "F0612", Severity::warning,
     {"{0} of {1} statements are {2}", "{1}道判断题里有{0}道的答案是 {2}"},
     {"Whoever always says the same is nearly always right. Turn some statements round.", "一路答同一个就几乎全对。把几句话反过来说。"}},
    {Code::guessingPasses, "F0613", Severity::warning,
     {"guessing passes with a probability of {0}; the limit is {1}%", "瞎猜就能通过，概率{0}；上限是{1}%"},
     {"Somebody who knows nothing should not pass. Ask more questions, raise `pass`, or ask kinds that are harder to guess: "
      "multiple choice, ordering, matching, practical. The probability is exact: every answer equally likely, over all draws, "
      "second chance included. `limits` sets other limits.",
      "什么都不会的人不该通过。多出几道题，把 `pass` 调高，或者多用难猜的题型：多选、排序、配对、实战。概率是精确值："
      "每种答法机会均等，各种抽题都算上，第二次机会也算在内。上限可以用 `limits` 另定。"}},
    {Code::guessingPassesOften, "F0614", Severity::error,
     {"guessing passes with a probability of {0}; the limit is {1}%", "瞎猜就能通过，概率{0}；上限是{1}%"},
     {"A pass then says nothing. Ask more questions, raise `pass`, or ask kinds that are harder to guess: multiple choice, "
      "ordering, matching, practical. The probability is exact: every answer equally likely, over all draws, second chance "
      "included. `limits` sets other limits.",
      "这样一来，通过也说明不了什么。多出几道题，把 `pass` 调高，或者多用难猜的题型：多选、排序、配对、实战。概率是精确值："
      "每种答法机会均等，各种抽题都算上，第二次机会也算在内。上限可以用 `limits` 另定。"}},
    {Code::guessingNotProven, "F0615", Severity::warning,
     {"too large to work out how likely guessing passes", "题库太大，算不出瞎猜通过的概率"},
     {"Fewer questions, or fewer different numbers of points, make the bank smaller; and instead of a whole large scenario one "
      "decision of it can be asked. Everything else was checked.",
      "题少一些，或者分值的种类少一些，就算得出来；情景太大，可以只考其中一步，不必走完。其他方面都检查过了。"}},

    // Practical questions
    {Code::unknownScenario, "F0620", Severity::error,
     {"no scenario named '{0}'", "没有名为“{0}”的情景"},
     {"Practical questions play a scenario: it lies beside the folder of the bank, or in one of the scenario folders.",
      "实战题要走一个情景：它在题库文件夹的旁边，或者在某个情景文件夹里。"}},
    {Code::scenarioUnusable, "F0621", Severity::error,
     {"the scenario '{0}' cannot be scored", "情景“{0}”打不出分"},
     {"It has errors, or it is too large for the coach. Run `fourfold check` on it.", "它有错误，或者太大，算不出最佳走法。用 `fourfold check` 检查它。"}},
    {Code::choiceNotInScenario, "F0622", Severity::error,
     {"the scenario has no choice named '{0}'", "情景里没有名为“{0}”的选项"},
     {"`after` lists choices of the scenario by their ids.", "`after` 里写的是情景中选项的 id。"}},
    {Code::choiceNotOpen, "F0623", Severity::error,
     {"the choice '{0}' is not open in the scene '{1}', where the choices before it lead", "前面的选项走到场景“{1}”，那里没有选项“{0}”可选"},
     {"`after` is a play from the start: each choice must be open in its turn.", "`after` 是从头走起的一局：每个选项轮到它的时候都得能选。"}},
    {Code::decisionElsewhere, "F0624", Severity::error,
     {"the choices before it lead to the scene '{1}', not to '{0}'", "前面的选项走到的是场景“{1}”，不是“{0}”"},
     {"`decision` is the scene where `after` leads; without `after` it is the first scene with choices.",
      "`decision` 是 `after` 走到的那个场景；不写 `after`，就是第一个有选项的场景。"}},
    {Code::nothingToDecide, "F0625", Severity::error,
     {"nothing is at stake in the scene '{0}': all choices that are open there are equally good", "场景“{0}”里没什么可考的：能选的几个一样好"},
     {"Whatever is answered would be worth the same. Ask another decision.", "怎么答都一样。换一步来考。"}},
});

}  // namespace fourfold::core
