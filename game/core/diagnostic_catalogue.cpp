#include "core/diagnostic_catalogue.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/exchange_findings.hpp"
#include "core/practical_findings.hpp"

// One table with a row for every code: its length is the number of codes. Findings beyond errors of the format have
// their rows in other files.

namespace fourfold::core {
namespace {

using enum Severity;

// clang-format off
constexpr auto fileFindings = std::to_array<CatalogueEntry>({
    // The file as a whole
    {Code::fileNotFound, "F0001", error,
     {"there is no such file or folder", "找不到这个文件或文件夹"},
     {"Check the spelling of the path.", "检查路径有没有写错。"}},
    {Code::notAFile, "F0002", error,
     {"this is not a regular file", "这不是普通文件"},
     {"A scenario is a file on disk; folders, pipes and devices cannot be read as one.",
      "情景必须是磁盘上的普通文件，文件夹、管道和设备都不能当情景读。"}},
    {Code::unreadable, "F0003", error,
     {"the file cannot be read: {0}", "文件读不出来：{0}"},
     {"Check the permissions of the file and of the folder it is in.", "检查文件和所在文件夹的访问权限。"}},
    {Code::symbolicLink, "F0004", error,
     {"this is a symbolic link", "这是一个符号链接"},
     {"Links are not followed, so that a folder of scenarios holds all that is played from it. Copy the file here.",
      "不跟随链接，这样情景文件夹里有什么就玩什么。请把文件本身复制过来。"}},
    {Code::fileTooLarge, "F0005", error,
     {"the file is larger than {0} bytes", "文件超过 {0} 字节"},
     {"Split the scenario into several files; each is one play.", "把情景拆成几个文件，每个文件是一局。"}},
    {Code::invalidUtf8, "F0006", error,
     {"the text is not valid UTF-8 here", "这里不是有效的 UTF-8 文本"},
     {"The file was probably saved in GBK or another encoding. Save it as UTF-8.",
      "文件多半是按 GBK 之类的编码保存的。请另存为 UTF-8。"}},
    {Code::nulByte, "F0007", error,
     {"there is a NUL byte here", "这里有一个 NUL 字节"},
     {"The file is damaged, or it was saved as UTF-16. Save it as UTF-8.",
      "文件已经损坏，或者保存成了 UTF-16。请另存为 UTF-8。"}},
    {Code::controlCharacter, "F0008", error,
     {"the control character {0} does not belong in a text", "文本里不该有控制字符 {0}"},
     {"Delete it; it often comes along when text is copied from elsewhere.",
      "删掉它；从别处复制文字时常会夹带进来。"}},
    {Code::noCharacter, "F0026", error,
     {"{0} is no character", "{0} 不是字符"},
     {"Unicode keeps it for programs and will never make it a character, so no text can show it. Delete it.",
      "Unicode 把它留给程序内部使用，永远不会定为字符，任何文字里都显示不出来。请删掉它。"}},
    {Code::emptyFile, "F0009", error,
     {"the file is empty", "文件是空的"},
     {"A scenario needs at least the keys that scenarios/README.md calls required.",
      "情景至少要有 scenarios/README.md 里列为必填的那些键。"}},
    {Code::noScenarios, "F0010", warning,
     {"there is no .yaml file in this folder", "这个文件夹里没有 .yaml 文件"},
     {"Nothing was checked. Check the path.", "什么也没有检查。看看路径对不对。"}},
    {Code::shadowedScenario, "F0011", error,
     {"'{0}' is already read from {1}, so this file is not used", "“{0}”已经从 {1} 读入，这个文件不会用到"},
     {"Two folders hold a scenario of the same id; the one in the folder named first is played. Rename one of them.",
      "两个文件夹里有同一个 id 的情景，只用排在前面的文件夹里的那个。请给其中一个改名。"}},
    {Code::tooManyFindings, "F0024", warning,
     {"{0} more findings are not shown", "还有 {0} 处问题没有列出"},
     {"Correct the first ones and check again.", "先改前面这些，再检查一遍。"}},

    // Names that nobody defined
    {Code::unknownScene, "F0012", error,
     {"no scene named '{0}'", "没有名为“{0}”的场景"},
     {"Correct the name, or add the scene under `scenes`.", "改正名字，或者在 `scenes` 下补上这个场景。"}},
    {Code::unknownPerson, "F0013", error,
     {"no person named '{0}'", "没有名为“{0}”的人物"},
     {"Correct the name, or add the person under `cast`. `narrator` and `you` may speak, too, but are not persons.",
      "改正名字，或者在 `cast` 下补上这个人物。`narrator` 和 `you` 也能说话，但不算人物。"}},
    {Code::unknownNote, "F0014", error,
     {"no note named '{0}'", "没有名为“{0}”的线索"},
     {"Correct the name, or add the note under `notes`.", "改正名字，或者在 `notes` 下补上这条线索。"}},
    {Code::unknownTool, "F0015", error,
     {"no tool named '{0}'", "没有名为“{0}”的工具"},
     {"Correct the name, or add the tool under `tools`.", "改正名字，或者在 `tools` 下补上这件工具。"}},
    {Code::unknownMeter, "F0016", error,
     {"no meter named '{0}'", "没有名为“{0}”的计量"},
     {"Correct the name, or add the meter under `meters`.", "改正名字，或者在 `meters` 下补上这个计量。"}},
    {Code::unknownChoice, "F0017", error,
     {"no choice named '{0}'", "没有名为“{0}”的选项"},
     {"Conditions name choices by their `id`. Correct the name.", "条件里用 `id` 指称选项。请改正名字。"}},
    {Code::unknownStage, "F0018", error,
     {"no stage named '{0}'", "没有名为“{0}”的阶段"},
     {"Correct the name, or add the stage to `stages`.", "改正名字，或者在 `stages` 里补上这个阶段。"}},
    {Code::unknownPlace, "F0019", error,
     {"no place named '{0}'", "没有名为“{0}”的地点"},
     {"scenarios/README.md lists the places that have a backdrop.", "scenarios/README.md 列出了有背景图的地点。"}},
    {Code::unknownGoldenRule, "F0020", error,
     {"no golden rule named '{0}'", "没有名为“{0}”的法则"},
     {"The golden rules are those in assets/golden_rules.yaml.", "可用的法则都在 assets/golden_rules.yaml 里。"}},
    {Code::unknownMethod, "F0021", error,
     {"no method named '{0}'", "没有名为“{0}”的方法"},
     {"The methods are those in assets/methods.yaml; for a weighting of your own use `weights`.",
      "可用的方法都在 assets/methods.yaml 里；想用自己的权重就写 `weights`。"}},
    {Code::unknownValue, "F0022", error,
     {"'{0}' cannot be '{1}', only one of: {2}", "“{0}”不能是“{1}”，只能是：{2}"},
     {"Use one of the values in the list.", "请用列出的值之一。"}},
    {Code::unknownKey, "F0023", error,
     {"unknown key '{0}'", "不认识的键“{0}”"},
     {"Nothing reads this key here. Correct it, move it to where it belongs, or delete it.",
      "这里没有这个键。改正、挪到该放的地方，或者删掉。"}},
    {Code::unknownTopic, "F0025", error,
     {"no topic named '{0}'", "没有名为“{0}”的主题"},
     {"Topics are defined under `topics`.", "主题在 `topics` 里定义。"}},

    // The YAML
    {Code::syntax, "F0030", error,
     {"this is not valid YAML", "这里不符合 YAML 的写法"},
     {"Look at this line and the one before it: a quote, a colon or a dash may be missing. Texts with special "
      "characters go into double quotes.",
      "看看这一行和上一行：可能少了引号、冒号或短横。带特殊字符的文字要放在双引号里。"}},
    {Code::tabInIndentation, "F0031", error,
     {"a tab is used for indentation", "缩进用了制表符"},
     {"YAML indents with blanks only. Replace the tab by blanks.", "YAML 只能用空格缩进。把制表符换成空格。"}},
    {Code::unterminatedQuote, "F0032", error,
     {"the quote that opens here is never closed", "从这里开始的引号没有结束"},
     {"Add the closing quote. Inside double quotes, write a quote as \\\".",
      "补上后面的引号。双引号里面要写引号时，写成 \\\"。"}},
    {Code::unclosedBracket, "F0033", error,
     {"the '{0}' that opens here is not closed properly", "从这里开始的“{0}”没有正确结束"},
     {"Add the closing bracket, or the comma between two entries. A text that holds a comma, a bracket or ` #` goes "
      "into double quotes.",
      "补上后面的括号，或两项之间的逗号。文字里有半角逗号、括号或“ #”时，要放在双引号里。"}},
    {Code::badEscape, "F0034", error,
     {"there is no such escape sequence", "没有这样的转义写法"},
     {"Inside double quotes a backslash begins an escape such as \\n or \\\". Write a backslash itself as \\\\.",
      "双引号里的反斜杠是转义的开头，例如 \\n 或 \\\"。要写反斜杠本身，用 \\\\。"}},
    {Code::unexpectedColon, "F0035", error,
     {"a colon cannot stand here", "这里不能有冒号"},
     {"A colon and a blank end a key. Put a text that holds them into double quotes; otherwise check the indentation.",
      "半角冒号加空格表示键到此为止。文字里有它时放在双引号里；否则检查缩进。"}},
    {Code::badIndentation, "F0036", error,
     {"this line does not fit into what stands above it", "这一行和上面的内容接不上"},
     {"The keys of one map begin in the same column, and so do the dashes of one list. After a closing quote nothing "
      "more may follow.",
      "同一层的键要左对齐，同一个列表的短横也要左对齐。引号结束之后不能再跟别的内容。"}},
    {Code::anchor, "F0037", error,
     {"anchors (&) are not allowed", "不允许使用锚点（&）"},
     {"Write the value out where it is needed. Put a text that begins with & into double quotes.",
      "在用到的地方把内容写全。文字以 & 开头时，放在双引号里。"}},
    {Code::alias, "F0038", error,
     {"aliases (*) are not allowed", "不允许使用别名（*）"},
     {"Write the value out where it is needed. Put a text that begins with * into double quotes.",
      "在用到的地方把内容写全。文字以 * 开头时，放在双引号里。"}},
    {Code::tag, "F0039", error,
     {"tags (!) are not allowed", "不允许使用标签（!）"},
     {"Put a text that begins with ! into double quotes.", "文字以 ! 开头时，放在双引号里。"}},
    {Code::severalDocuments, "F0040", error,
     {"the document ends before this; a file holds only one", "内容到此之前已经结束，一个文件只能有一份"},
     {"Delete the `---` line, or what follows the end of the first value.",
      "删掉 `---` 这一行，或者第一份内容之后的部分。"}},
    {Code::tooDeep, "F0041", error,
     {"values are nested more than {0} levels deep", "嵌套超过 {0} 层"},
     {"No scenario needs that. Look for brackets that should not be there.", "情景用不到这么多层。看看是不是多写了括号。"}},
    {Code::tooManyValues, "F0042", error,
     {"the file holds more than {0} values", "文件里的值超过 {0} 个"},
     {"Split the scenario into several files.", "把情景拆成几个文件。"}},
    {Code::duplicateKey, "F0043", error,
     {"the key '{0}' stands twice; first on line {1}", "键“{0}”写了两次，第一次在第 {1} 行"},
     {"Only one of the two could count. Rename or delete one.", "两个里只能算一个。改名或删掉一个。"}},
    {Code::keyNotText, "F0044", error,
     {"a key must be a plain word", "键必须是一个普通的词"},
     {"Lists, maps and empty values cannot be keys. A text in braces needs quotes around it.",
      "列表、映射和空值都不能当键。带花括号的文字要加引号。"}},
    {Code::textAfterQuote, "F0045", error,
     {"nothing may follow the closing quote", "引号结束之后不能再跟别的内容"},
     {"Inside double quotes, write a quote as \\\". In Chinese text use “ ” instead.",
      "双引号里面要写引号，请写成 \\\"，或者用中文引号“ ”。"}},
    {Code::reservedCharacter, "F0046", error,
     {"a text cannot begin with '{0}'", "文字不能以“{0}”开头"},
     {"The character has a meaning of its own in YAML. Put the text into double quotes.",
      "这个字符在 YAML 里另有含义。把文字放在双引号里。"}},
    {Code::cutAtHash, "F0047", warning,
     {"the text ends before '#', which begins a comment", "文字在“#”之前就断了，“#”之后成了注释"},
     {"Put the text into double quotes to keep the rest. If a comment is meant, leave a blank after the '#'.",
      "要保留后面的内容，请把文字放在双引号里。如果本来就是注释，“#”后面空一格。"}},
    {Code::cutAtComma, "F0048", error,
     {"the comma ends the text, and '{0}' is taken for a key", "半角逗号把文字截断了，“{0}”被当成了键"},
     {"Inside braces a comma separates entries. Put the whole text into double quotes.",
      "花括号里的半角逗号用来分隔各项。把整句话放在双引号里。"}},
    {Code::cutInBraces, "F0049", error,
     {"inside braces the text ends before '{0}'", "花括号里的文字到“{0}”之前就断了"},
     {"Put the text into double quotes.", "把文字放在双引号里。"}},
    {Code::noBlankAfterColon, "F0029", error,
     {"a blank is missing after the colon in '{0}'", "“{0}”的冒号后面少了一个空格"},
     {"A key ends with a colon and a blank. Put a text that holds a colon into double quotes.",
      "键后面是半角冒号加一个空格。文字里有冒号时，放在双引号里。"}},
    {Code::strayQuote, "F0028", warning,
     {"a quotation mark in this text has no partner", "这段文字里的引号不成对"},
     {"The text is not in quotes, so the mark will be shown. Add the one that is missing, or delete this one.",
      "这段文字没有用引号括起来，所以引号会原样显示。补上缺的那个，或者删掉这个。"}},
    {Code::missingColon, "F0069", error,
     {"'{0}' stands where a key must stand, but no colon follows it", "“{0}”写在键的位置上，后面却没有冒号"},
     {"Write a colon and a value behind it, or, if this line continues the text above, indent it more than the key of "
      "that text.",
      "写成“键: 值”；如果这一行是接着上面的文字，就要比那段文字的键多缩进一些。"}},
    {Code::strayComma, "F0070", error,
     {"nothing stands before this comma", "这个逗号前面什么也没有"},
     {"Between two commas, and after an opening bracket, a value is missing. Write it, or delete the comma.",
      "两个逗号之间、左括号之后少了一个值。补上这个值，或者删掉逗号。"}},
    {Code::noBlankBeforeHash, "F0071", error,
     {"a remark must be set off by a blank", "注释前面要有空格"},
     {"Put a blank before the #. If it belongs to the text, put the whole text into double quotes.",
      "在 # 前面加一个空格。如果 # 是文字的一部分，就把整段文字放在双引号里。"}},
    {Code::directive, "F0072", error,
     {"directives (%) are not allowed", "不允许使用指令（%）"},
     {"Delete the line. Files are always read as YAML 1.2.", "删掉这一行。文件总是按 YAML 1.2 来读。"}},

    // The shape of the values
    {Code::expectedMap, "F0050", error,
     {"'{0}' must be a map of keys and values", "“{0}”必须是由键和值组成的映射"},
     {"Write `key: value` lines below it, indented, or {key: value, ...} behind it.",
      "在下面缩进写“键: 值”，或者在后面写 {键: 值, ...}。"}},
    {Code::expectedList, "F0051", error,
     {"'{0}' must be a list", "“{0}”必须是列表"},
     {"Write [a, b] behind it, or lines below it that begin with a dash.",
      "在后面写 [a, b]，或者在下面每行以短横开头。"}},
    {Code::expectedText, "F0052", error,
     {"'{0}' must be a single word or text", "“{0}”必须是一个词或一段文字"},
     {"A list or a map cannot stand here.", "这里不能写列表或映射。"}},
    {Code::expectedInteger, "F0053", error,
     {"'{0}' must be a whole number, not '{1}'", "“{0}”必须是整数，不能是“{1}”"},
     {"Write the number in digits, without quotes, decimals or leading zeros.",
      "直接写数字，不加引号，不带小数，前面不补零。"}},
    {Code::expectedBoolean, "F0054", error,
     {"'{0}' must be true or false, not '{1}'", "“{0}”必须是 true 或 false，不能是“{1}”"},
     {"Write true or false in small letters, without quotes.", "写小写的 true 或 false，不加引号。"}},
    {Code::outOfRange, "F0055", error,
     {"'{0}' is {1}, but must be from {2} to {3}", "“{0}”是 {1}，应在 {2} 到 {3} 之间"},
     {"Choose a number within the range.", "换一个范围内的数。"}},
    {Code::missingValue, "F0056", error,
     {"'{0}' has no value", "“{0}”没有值"},
     {"Add the value, or delete the key. A value that is really null, ~ or the like needs quotes.",
      "补上值，或者删掉这个键。如果值真的就是 null 或 ~，要加引号。"}},
    {Code::missingKey, "F0057", error,
     {"the key '{0}' is missing", "缺少键“{0}”"},
     {"This key is required here.", "这里必须有这个键。"}},
    {Code::conflictingKeys, "F0058", error,
     {"'{0}' and '{1}' exclude each other", "“{0}”和“{1}”不能同时出现"},
     {"Keep one of them.", "只保留一个。"}},
    {Code::missingOneOf, "F0059", error,
     {"one of these keys is missing: {0}", "下列键缺一个：{0}"},
     {"Exactly one of them is required here.", "这里必须有且只有其中一个。"}},
    {Code::missingLanguage, "F0060", error,
     {"the text is missing in '{0}'", "这段文字缺少“{0}”"},
     {"Both languages are needed. A text that is the same in both can be written without {en: ..., zh: ...}.",
      "两种语言都要有。两种语言相同的文字可以直接写，不用 {en: ..., zh: ...}。"}},
    {Code::emptyText, "F0061", error,
     {"'{0}' is empty", "“{0}”是空的"},
     {"Write the text, or delete the key if it is optional.", "写上文字；如果这个键不是必填，也可以删掉。"}},
    {Code::textTooLong, "F0062", error,
     {"the text has {0} characters, more than {1}", "文字有 {0} 个字符，超过 {1} 个"},
     {"Nobody reads that much at once. Split it into several lines.", "没人会一口气读这么长。拆成几句台词。"}},
    {Code::invalidId, "F0063", error,
     {"'{0}' is not a valid id", "“{0}”不能作 id"},
     {"An id has small letters a-z, digits and hyphens, begins with a letter and has at most 40 characters. The "
      "words true and false need quotes.",
      "id 由小写字母 a-z、数字和连字符组成，以字母开头，最多 40 个字符。true 和 false 要加引号。"}},
    {Code::reservedId, "F0064", error,
     {"'{0}' cannot be the id of a person", "“{0}”不能作人物的 id"},
     {"The word has a meaning of its own in a line. Choose another id.", "这个词在台词里另有用处。请换一个 id。"}},
    {Code::emptyCollection, "F0065", error,
     {"'{0}' is empty", "“{0}”里什么也没有"},
     {"At least one entry is needed.", "至少要有一项。"}},
    {Code::tooManyEntries, "F0066", error,
     {"'{0}' has more than {1} entries", "“{0}”超过 {1} 项"},
     {"Split the scenario into several files.", "把情景拆成几个文件。"}},
    {Code::repeatedName, "F0067", warning,
     {"'{0}' stands twice in this list", "“{0}”在这个列表里写了两次"},
     {"The second one changes nothing; another name may have been meant.", "第二个不起作用，可能本想写别的名字。"}},
    {Code::expectedDay, "F0068", error,
     {"'{0}' must be a day such as 2026-11-25, not '{1}'", "“{0}”应是一个日期，例如 2026-11-25，不能是“{1}”"},
     {"Write the year in four digits, the month and the day in two, with hyphens between; the day must exist.",
      "年写四位，月和日写两位，中间用连字符；日历上要有这一天。"}},

    // What the scenario means
    {Code::unsupportedFormat, "F0080", error,
     {"format {0} is not supported, only 1", "不支持格式 {0}，只支持 1"},
     {"Write `format: 1`. A file of a later format needs a later version of the game.",
      "写 `format: 1`。更新格式的文件需要更新版本的游戏。"}},
    {Code::idNotFileName, "F0081", error,
     {"the id is '{0}', but the file is named '{1}'", "id 是“{0}”，文件名却是“{1}”"},
     {"A scenario's file is its id and .yaml. Rename one of the two.", "情景文件名就是 id 加 .yaml。请把其中一个改过来。"}},
    {Code::weightsSum, "F0082", error,
     {"the weights sum to {0}, not to 100", "权重之和是 {0}，不是 100"},
     {"The weights are percentages of one whole.", "权重是百分比，加起来必须是 100。"}},
    {Code::duplicateChoice, "F0083", error,
     {"there is another choice named '{0}' on line {1}", "第 {1} 行已有名为“{0}”的选项"},
     {"A choice's id is unique in the whole file, not only in its scene.", "选项的 id 在整个文件里都不能重复，不只是在本场景里。"}},
    {Code::tooManyChoices, "F0084", error,
     {"{0} choices in one scene, more than {1}", "一个场景有 {0} 个选项，超过 {1} 个"},
     {"The keys 1 to 9 choose. Split the scene.", "选项用数字键 1 到 9 选。请把场景拆开。"}},
    {Code::noNext, "F0085", error,
     {"the scene has no way on: neither choices, nor then, nor ending", "场景没有下文：既无 choices，也无 then 或 ending"},
     {"Every scene has exactly one of the three.", "每个场景必须有且只有三者之一。"}},
    {Code::noWayOut, "F0086", error,
     {"no choice leads out of the scene '{0}'", "场景“{0}”没有一个选项能走出去"},
     {"Give at least one of its choices a `then` that leads to another scene.",
      "至少给一个选项加上 `then`，通往别的场景。"}},
    {Code::noEnding, "F0087", error,
     {"from the scene '{0}' no ending can be reached", "从场景“{0}”出发到不了任何结局"},
     {"The scenes that follow lead only to each other. Let one of them lead on to an ending.",
      "后面的场景只会互相绕圈。让其中一个通向结局。"}},
    {Code::lastExitConditional, "F0088", error,
     {"the last alternative of a `then` must not have an `if`", "`then` 的最后一项不能带 `if`"},
     {"If no condition holds, the play would not know where to go. Add a last `- {go: ...}`.",
      "如果条件都不成立，就不知道往哪走。最后补一项 `- {go: ...}`。"}},
    {Code::unreachableExit, "F0089", error,
     {"what stands after this alternative is never reached, because it has no `if`", "这一项没有 `if`，后面的永远轮不到"},
     {"Alternatives are tried in order. Move this one to the end, or give it an `if`.",
      "各项按顺序尝试。把这一项挪到最后，或者给它加上 `if`。"}},
    {Code::jumpCycle, "F0090", error,
     {"these scenes only lead to each other: {0}", "这些场景只会互相跳转：{0}"},
     {"Scenes with `then` and no choices change nothing, so the play would go round for ever. Break the circle.",
      "只有 `then` 没有选项的场景什么也不会改变，会一直转下去。请断开这个圈。"}},
    {Code::reportsToCycle, "F0091", error,
     {"these persons report to each other in a circle: {0}", "这些人物的上下级绕成了圈：{0}"},
     {"An org chart has somebody at the top. Remove one `reports_to`.", "组织图上总要有一个最上级。去掉其中一个 `reports_to`。"}},
    {Code::startAboveMax, "F0092", error,
     {"the meter starts at {0}, above its maximum {1}", "计量从 {0} 开始，超过了上限 {1}"},
     {"Lower `start` or raise `max`.", "把 `start` 调低，或把 `max` 调高。"}},
    {Code::limitsOrder, "F0093", error,
     {"the warning begins at {0}%, above the error at {1}%", "警告线是 {0}%，比错误线 {1}% 还高"},
     {"Naive play that passes too often is first worth a warning, then an error. Lower `naive_warning` or raise "
      "`naive_error`.",
      "不动脑筋也能通过的局越多越糟：先警告，再报错。把 `naive_warning` 调低，或把 `naive_error` 调高。"}},

    // What a question bank means
    {Code::duplicateQuestion, "F0120", error,
     {"there is another question named '{0}' on line {1}", "第 {1} 行已有名为“{0}”的题目"},
     {"A question's id is unique in the whole bank: answers are kept by it.", "题目的 id 在整个题库里不能重复：作答记录靠它对应。"}},
    {Code::duplicatePart, "F0121", error,
     {"this question has '{0}' on line {1} already", "这道题第 {1} 行已经有“{0}”了"},
     {"The options, items and pairs of one question have different ids. Rename one of the two.",
      "同一道题的选项、排序项和配对，id 不能重复。给其中一个改名。"}},
    {Code::wrongNumberOfParts, "F0122", error,
     {"'{0}' has {1} entries, but needs {2} to {3}", "“{0}”有 {1} 项，应有 {2} 到 {3} 项"},
     {"With fewer than two there is nothing to decide, and the keys 1 to 9 answer.",
      "少于两项就没什么可选的；答题用数字键 1 到 9，所以最多九项。"}},
    {Code::notOneCorrect, "F0123", error,
     {"{0} options are marked correct, but exactly one must be", "有 {0} 个选项标了正确，必须正好一个"},
     {"Write `correct: true` at one option. Where several are right, the question is `multiple`, not `single`.",
      "只在一个选项上写 `correct: true`。如果有几个都对，就该用 `multiple`，不是 `single`。"}},
    {Code::noneOrAllCorrect, "F0124", error,
     {"{0} of {1} options are marked correct: there must be right ones and wrong ones",
      "{1} 个选项里有 {0} 个标了正确：要有对的，也要有错的"},
     {"Write `correct: true` at each right option, and leave at least one wrong.",
      "给每个对的选项写上 `correct: true`，至少留一个错的。"}},

    // The texts of the program
    {Code::missingTranslation, "F0110", error,
     {"'{0}' is missing in {1}", "{1} 里缺少“{0}”"},
     {"Both language files hold the same keys.", "两个语言文件的键必须一致。"}},
    {Code::differentPlaceholders, "F0111", error,
     {"'{0}' has other placeholders than in {1}", "“{0}”的占位符和 {1} 里的不一样"},
     {"The parts in braces are filled in by the program and must be the same in both languages; a brace itself is "
      "written twice.",
      "花括号里的内容由程序填入，两种语言必须一致；要写花括号本身，就写两遍。"}},
});
// clang-format on

#define FINDING(code, name, severity, finds, message, help) \
    CatalogueEntry{Code::code, name, severity, Wording message, Wording help, Wording finds},

constexpr auto scenarioFindings = std::to_array<CatalogueEntry>({
#define LINT_RULE(function, needs, ...) __VA_ARGS__
#include "core/scenario_lint.def"
});

#define FINDING(code, name, severity, finds, message, help) \
    CatalogueEntry{Code::code, name, severity, Wording message, Wording help, Wording finds},

constexpr auto bankFindings = std::to_array<CatalogueEntry>({
#define LINT_RULE(function, ...) __VA_ARGS__
#include "core/bank_lint.def"
});

constexpr std::array<CatalogueEntry, codeCount> catalogue = [] {
    std::array<CatalogueEntry, codeCount> all{};
    static_assert(fileFindings.size() + scenarioFindings.size() + bankFindings.size() + practicalFindings.size() +
                          exchangeFindings.size() ==
                      codeCount,
                  "the catalogue has one entry for each code");
    std::size_t i = 0;
    for (const CatalogueEntry& entry : fileFindings) all[i++] = entry;
    for (const CatalogueEntry& entry : scenarioFindings) all[i++] = entry;
    for (const CatalogueEntry& entry : bankFindings) all[i++] = entry;
    for (const CatalogueEntry& entry : practicalFindings) all[i++] = entry;
    for (const CatalogueEntry& entry : exchangeFindings) all[i++] = entry;
    return all;
}();

constexpr bool inOrder() {
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
        if (static_cast<std::size_t>(catalogue[i].code) != i) return false;
    }
    return true;
}
static_assert(inOrder(), "the entries of the catalogue are in the order of Code");

}  // namespace

std::span<const CatalogueEntry> diagnosticCatalogue() { return catalogue; }

const CatalogueEntry& entryOf(Code code) { return catalogue[static_cast<std::size_t>(code)]; }

const CatalogueEntry* entryNamed(std::string_view name) {
    const auto found = std::ranges::find(catalogue, name, &CatalogueEntry::name);
    return found == catalogue.end() ? nullptr : &*found;
}

}  // namespace fourfold::core
