#pragma once

#include <array>

#include "core/diagnostic_catalogue.hpp"

// The rows of the diagnostic catalogue for question banks in the formats of other programs (GIFT and Aiken), in the
// order of Code: what cannot be read, what an import does not take, and what an export does not write.

namespace fourfold::core {

// clang-format off
inline constexpr auto exchangeFindings = std::to_array<CatalogueEntry>({
    // What cannot be read
    {Code::nameNotClosed, "F0701", Severity::error,
     {"the name that begins here with '::' has no end", "这里以“::”开头的题名没有结束"},
     {"A name stands between two double colons, ::like this::, before the text of the question.",
      "题名写在两个双冒号之间，::像这样::，放在题干前面。"}},
    {Code::answersNotClosed, "F0702", Severity::error,
     {"the answers that begin here with '{{' have no end", "这里以“{{”开头的答案没有结束"},
     {"A '}' closes the answers, and a blank line ends the question: there must be none before the '}'. A brace that "
      "belongs to the text is written \\{.",
      "答案要用“}”收尾。空行表示一道题结束，所以“}”之前不能有空行。花括号如果是文字的一部分，写成 \\{。"}},
    {Code::strayBrace, "F0703", Severity::error,
     {"the '{0}' does not belong here", "这里不该有“{0}”"},
     {"A question has one pair of braces, around its answers. A brace that belongs to the text is written \\{ or "
      "\\}. Perhaps a blank line is missing between two questions.",
      "一道题只有一对花括号，里面是答案。花括号如果是文字的一部分，写成 \\{ 或 \\}。也可能是两道题之间少了空行。"}},
    {Code::answerWithoutMark, "F0704", Severity::error,
     {"'{0}' stands before the first '=' or '~'", "“{0}”写在了第一个“=”或“~”前面"},
     {"Each answer begins with = when it is right and with ~ when it is not.", "每个答案都要有开头：对的写 =，错的写 ~。"}},
    {Code::badWeight, "F0705", Severity::error,
     {"'{0}' is no weight: it needs a number from -100 to 100 between two percent signs",
      "“{0}”不是权重：两个百分号之间要写 -100 到 100 的数"},
     {"A weight says which share of the points an answer earns, as in ~%50%half right. A percent sign at the "
      "beginning of a text is kept apart from that by a format: ~[plain]%50.",
      "权重表示这个答案得几成分，例如 ~%50%对一半。文字本身以百分号开头时，前面加上格式：~[plain]%50。"}},
    {Code::pairWithoutArrow, "F0706", Severity::error,
     {"this pair has no '->'", "这一对没有“->”"},
     {"In a matching each answer is written =left -> right. An answer with nothing before the arrow is a text that "
      "matches nothing.",
      "配对题的每个答案写成 =左边 -> 右边。箭头前面空着，就是一个配不上的多余项。"}},
    {Code::partWithoutText, "F0707", Severity::error,
     {"a text is missing here", "这里缺少文字"},
     {"Questions, answers and both sides of a pair need a text.", "题干、答案和配对的两边都要有文字。"}},
    {Code::noAnswerLine, "F0708", Severity::error,
     {"no line 'ANSWER: X' follows the options of this question", "这道题的选项后面没有“ANSWER: X”这一行"},
     {"In Aiken a question is a text, options that begin with A., B. and so on, a line each, and a line such as "
      "ANSWER: B.",
      "Aiken 格式里，一道题是一段题干，然后每行一个选项，以 A.、B. 开头，最后一行写 ANSWER: B。"}},
    {Code::answerNotAnOption, "F0709", Severity::error,
     {"there is no option '{0}'", "没有选项“{0}”"},
     {"ANSWER names the letter of one of the options above it.", "ANSWER 后面写上面某个选项的字母。"}},
    {Code::repeatedLetter, "F0710", Severity::error,
     {"there is another option '{0}' on line {1}", "第 {1} 行已有选项“{0}”"},
     {"The options of a question have different letters.", "同一道题的选项，字母不能重复。"}},
    {Code::optionsWithoutQuestion, "F0711", Severity::error,
     {"no question stands before this", "这一行前面没有题干"},
     {"The text of the question comes first, then its options, then ANSWER.", "先写题干，再写选项，最后写 ANSWER。"}},
    {Code::nothingToTake, "F0712", Severity::error,
     {"there is no question in the file that a bank can take", "文件里没有一道题能收进题库"},
     {"A bank has single and multiple choices, statements, orderings and matchings. Perhaps the file has another "
      "format: --format says which.",
      "题库收单选、多选、判断、排序和配对题。也可能是文件格式认错了：用 --format 指定。"}},
    {Code::notTheSameQuestion, "F0713", Severity::error,
     {"'{0}' is not the same question as in the file of the other language", "“{0}”和另一种语言文件里的不是同一道题"},
     {"The two files have the same questions in the same order: their kinds, numbers of answers and right ones are "
      "the same.",
      "两个文件要是同样的题、同样的次序：题型、答案的个数、对的是哪个，都要一样。"}},

    // What an import does not take
    {Code::descriptionNotTaken, "F0720", Severity::warning,
     {"'{0}' is a text without answers, so it is not taken", "“{0}”只有文字没有答案，没有收"},
     {"A bank has only questions. If this was meant as one, its answers in braces are missing.",
      "题库只收题目。如果本来是道题，就是少了花括号里的答案。"}},
    {Code::essayNotTaken, "F0721", Severity::warning,
     {"'{0}' asks for an essay, so it is not taken", "“{0}”是问答题，没有收"},
     {"Nobody would be there to judge it. Ask the same as a choice.", "没有人来评判。改成选择题来问。"}},
    {Code::numericalNotTaken, "F0722", Severity::warning,
     {"'{0}' asks for a number, so it is not taken", "“{0}”要填数字，没有收"},
     {"A bank has no such questions. Offer some numbers to choose from.", "题库里没有填数字的题。给出几个数字让人选。"}},
    {Code::shortAnswerNotTaken, "F0723", Severity::warning,
     {"'{0}' asks for words to be typed, so it is not taken", "“{0}”是填空题，没有收"},
     {"A bank has no such questions. Add wrong answers with ~ and it is a choice.",
      "题库里没有填空题。加上几个以 ~ 开头的错误答案，就成了选择题。"}},
    {Code::severalRightNotTaken, "F0724", Severity::warning,
     {"{1} answers of '{0}' are wholly right, each by itself, so it is not taken", "“{0}”有 {1} 个答案，选中任何一个都算全对，没有收"},
     {"A single choice has one right option; in a multiple choice all right ones are wanted. Leave one '=', or give "
      "all right ones weights, such as ~%50%.",
      "单选题只有一个正确答案；多选题要把对的都选上。只留一个“=”，或者给每个对的写上权重，例如 ~%50%。"}},
    {Code::noneOrAllRightNotTaken, "F0725", Severity::warning,
     {"{1} of {2} answers of '{0}' are right, so it is not taken", "“{0}”的 {2} 个答案里有 {1} 个是对的，没有收"},
     {"There must be right ones and wrong ones to choose between.", "要有对的，也要有错的，才有得选。"}},
    {Code::wrongCountNotTaken, "F0726", Severity::warning,
     {"'{0}' has {1} answers, not {2} to {3}, so it is not taken", "“{0}”有 {1} 个答案，应有 {2} 到 {3} 个，没有收"},
     {"With fewer than two there is nothing to decide, and the keys 1 to 9 answer.",
      "少于两个就没什么可选的；答题用数字键 1 到 9，所以最多九个。"}},
    {Code::mediumNotTaken, "F0727", Severity::warning,
     {"'{0}' holds what no text can hold, {1}, so it is not taken", "“{0}”里有文字装不下的东西 {1}，没有收"},
     {"Pictures, sounds, tables and the like have no place in a bank. Say it in words.", "图片、声音、表格之类的放不进题库。用文字写出来。"}},
    {Code::longTextNotTaken, "F0728", Severity::warning,
     {"a text of '{0}' has {1} characters, more than {2}, so it is not taken", "“{0}”里有一段文字共 {1} 个字符，超过 {2} 个，没有收"},
     {"Nobody reads that much in a question. Shorten it.", "一道题没人读得了这么长。改短些。"}},
    {Code::repeatedTextNotTaken, "F0729", Severity::warning,
     {"'{1}' stands twice among the answers of '{0}', so it is not taken", "“{0}”的答案里“{1}”出现了两次，没有收"},
     {"In a bank each right-hand text of a matching belongs to one pair, and options differ. Reword it.",
      "题库的配对题里，右边的每段文字只属于一对；选项也不能一样。换个说法。"}},
    {Code::formattingNotKept, "F0730", Severity::warning,
     {"the formatting of '{0}' is not kept", "“{0}”的排版没有保留"},
     {"Texts in a bank are plain: only line breaks and the marks of lists were taken over. Read it once more.",
      "题库里都是纯文字，只保留换行和列表符号。请再读一遍。"}},
    {Code::weightsNotKept, "F0731", Severity::warning,
     {"the weights of '{0}' are not kept", "“{0}”的权重没有保留"},
     {"A single choice earns all or nothing. In a multiple choice all right ones weigh the same, and so do all wrong "
      "ones: what they take away together or one by one must be what the right ones give.",
      "单选题要么全得要么不得；多选题里，对的每项权重一样，错的每项也一样：错的加起来，或者每一项，扣掉的要等于对的给的。"}},
    {Code::tagsNotKept, "F0732", Severity::warning,
     {"the tags of '{0}' are not kept: {1}", "“{0}”的标签没有保留：{1}"},
     {"Tags such as S4 become source rows; others have no place in a bank.", "S4 这样的标签会变成出处；别的标签题库里没有地方放。"}},
    {Code::idChanged, "F0733", Severity::warning,
     {"another question is called '{0}' already; this one becomes '{1}'", "已有题目叫“{0}”，这一道改叫“{1}”"},
     {"The ids of a bank's questions are unique, as answers are kept by them.", "题库里题目的 id 不能重复：作答记录靠它对应。"}},

    // What an export does not write
    {Code::languageNotWritten, "F0740", Severity::warning,
     {"the texts in '{1}' are not written: a file of this format has one language, here '{0}'",
      "没有写出“{1}”的文字：这种格式一个文件只有一种语言，这里是“{0}”"},
     {"Export the other language, too, with --lang; `fourfold import` puts the two files together again with --zh.",
      "用 --lang 把另一种语言也导出来；`fourfold import` 加 --zh 可以把两个文件重新合成一个题库。"}},
    {Code::keyNotWritten, "F0741", Severity::warning,
     {"`{0}` is not written: {1} has no place for it", "没有写出 `{0}`：{1} 格式里没有地方放"},
     {"Set it by hand in the program that reads the file.", "在读入文件的程序里手工设置。"}},
    {Code::keyOfQuestionsNotWritten, "F0742", Severity::warning,
     {"`{0}` of {1} questions is not written: {2}", "有 {1} 道题的 `{0}` 没有写出：{2}"},
     {"The format has no place for it, or cannot hold this value. An import sets what it can by itself: ids are "
      "numbered, and there is one topic.",
      "这种格式里没有地方放，或者装不下这个值。导入时能补的会自动补：id 按次序编号，主题只有一个。"}},
    {Code::kindNotWritten, "F0743", Severity::warning,
     {"'{0}' is not written: {1} has no questions of the kind `{2}`", "没有写出“{0}”：{1} 格式里没有 `{2}` 这种题"},
     {"GIFT has all kinds but practical ones; Aiken has single choices only.", "除了实战题，GIFT 什么题型都能写；Aiken 只有单选题。"}},
    {Code::orderingAsMatching, "F0744", Severity::warning,
     {"the ordering '{0}' is written as a matching of its items with 1, 2, 3 and so on",
      "排序题“{0}”写成了配对题：每一项对上 1、2、3……"},
     {"The format has no orderings. Other programs then count each item in its place, not neighbours in the right "
      "order. Read again by `fourfold import`, it is an ordering.",
      "这种格式没有排序题。别的程序会按每一项的位置给分，而不是看相邻两项的先后。用 `fourfold import` 读回来还是排序题。"}},
    {Code::pointsAsTag, "F0745", Severity::warning,
     {"the {1} points of '{0}' are written as a tag, which other programs pass over", "“{0}”的 {1} 分写成了标签，别的程序不会理会"},
     {"The format has no points: set them by hand in the program that reads the file. `fourfold import` reads the tag.",
      "这种格式没有分值，请在读入文件的程序里手工设置。`fourfold import` 认得这个标签。"}},
    {Code::statementAsChoice, "F0746", Severity::warning,
     {"the statement '{0}' is written as a choice between '{1}' and '{2}'", "判断题“{0}”写成了单选题，选项是“{1}”和“{2}”"},
     {"The format has single choices only. `fourfold import` makes a statement of it again.",
      "这种格式只有单选题。用 `fourfold import` 读回来还是判断题。"}},
    {Code::textChanged, "F0747", Severity::warning,
     {"in '{0}' the text '{1}' is written as '{2}'", "“{0}”里的“{1}”写成了“{2}”"},
     {"The format gives some characters a meaning of its own and has no way to write them.",
      "这种格式里有些字符另有含义，又没有办法照原样写出来。"}},
    {Code::allOrNothingAsWeights, "F0748", Severity::warning,
     {"'{0}' is all or nothing, but is written with weights", "“{0}”是全对才给分的，写成了带权重的"},
     {"The format has no such rule. Other programs then give a part of the points for a part of the right options, and "
      "none once a wrong one is chosen. Read again by `fourfold import`, it is all or nothing. Or write "
      "`multiple_marking: right-minus-wrong`, which weights can say.",
      "这种格式没有这条规则。别的程序会给选对一部分的人一部分分，只要选错一项就不给分。用 `fourfold import` 读回来还是全对才给分。"
      "也可以改用 `multiple_marking: right-minus-wrong`，权重表达得了。"}},
});
// clang-format on

}  // namespace fourfold::core
