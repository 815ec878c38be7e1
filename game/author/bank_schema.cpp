#include "author/bank_schema.hpp"

#include "author/schema_parts.hpp"
#include "quiz/bank.hpp"

namespace fourfold::author {
namespace {

// A list with as many entries as a question may have parts.
Schema partsSchema(Schema part, std::size_t least, std::size_t most) {
    return with(with(listSchema(std::move(part)), "minItems", least), "maxItems", most);
}

Schema partsSchema(Schema part) { return partsSchema(std::move(part), quiz::fewestOptions, quiz::mostOptions); }

Schema partId() { return id({"The name of this entry, once in the question.", "这一项的名字，同一道题里不能重复。"}); }

Schema correct(Schema schema) { return explained({"Whether it is right.", "对不对。"}, std::move(schema)); }

Schema optionSchema() {
    return mapSchema({{"id", partId()},
                      {"text", text({"What stands to choose.", "选项的文字。"})},
                      {"correct", correct(booleanSchema(false))},
                      {"feedback", text({"Shown to whoever chose it: why it is right or wrong.",
                                         "选了它的人看到的话：为什么对，或者为什么不对。"})}},
                     {"id", "text"});
}

// A list of options, at least one of them right.
Schema optionsSchema() {
    const Schema right{{"required", Schema::array({"correct"})},
                       {"properties", {{"correct", correct({{"const", true}})}}}};
    return with(partsSchema(reference("option")), "contains", right);
}

// The options of a multiple choice: at least one is right and at least one wrong.
Schema mixedOptionsSchema() {
    Schema schema = optionsSchema();
    const Schema wrong{{"not", schema["contains"]}};
    return with(std::move(schema), "allOf", Schema::array({Schema{{"contains", wrong}}}));
}

Schema trueFalseSchema() {
    return mapSchema(
        {{"answer", explained({"Whether the statement is true.", "这句话对不对。"}, {{"type", "boolean"}})},
         {"when_true", text({"Feedback for whoever said true.", "答“对”的人看到的话。"})},
         {"when_false", text({"Feedback for whoever said false.", "答“错”的人看到的话。"})}},
        {"answer"});
}

Schema itemSchema(const Wording& feedback) {
    return mapSchema({{"id", partId()}, {"text", text({"What it says.", "文字。"})}, {"feedback", text(feedback)}},
                     {"id", "text"});
}

Schema matchingSchema() {
    Schema pair = mapSchema({{"id", partId()},
                             {"left", text({"What a match is looked for.", "左边，要给它找对应的。"})},
                             {"right", text({"What belongs to it.", "右边，跟它对应的。"})},
                             {"feedback", text({"Why the two belong together.", "这两个为什么是一对。"})}},
                            {"id", "left", "right"});
    Schema extra = itemSchema({"Why it belongs to none.", "为什么跟谁都不对应。"});
    return mapSchema(
        {{"pairs", explained({"What belongs together.", "一对一对地写。"}, partsSchema(std::move(pair)))},
         {"extra", explained({"More right-hand texts, which belong to none: together with the pairs at most nine.",
                              "右边多出来的、跟谁都不对应的；连同配对最多九项。"},
                             partsSchema(std::move(extra), 0, quiz::mostOptions - quiz::fewestOptions))}},
        {"pairs"});
}

Schema practicalSchema() {
    Schema schema = mapSchema(
        {{"scenario", id({"The id of a scenario.", "情景的id。"})},
         {"after", explained({"The choices taken before the decision that is asked, from the start.",
                              "问到的那一步之前已经选过的选项，从头写起。"},
                             listSchema(reference("id")))},
         {"decision", id({"The scene where they lead: its choice is asked. Without it, the whole scenario is played.",
                          "走到的那个场景，问的就是在那儿怎么选。不写就是把整个情景走一遍。"})}},
        {"scenario"});
    return with(std::move(schema), "dependencies", {{"after", Schema::array({"decision"})}});
}

Schema taskSchema(quiz::TaskKind kind) {
    using Kind = quiz::TaskKind;
    switch (kind) {
        case Kind::single: return explained({"One of these is right.", "单选：只有一个对。"}, optionsSchema());
        case Kind::multiple:
            return explained(
                {"One or more of these are right, and all of them are wanted.", "多选：一个或几个对，要全选上。"},
                mixedOptionsSchema());
        case Kind::trueFalse:
            return explained({"The question is a statement, true or false.", "判断：题目是一句话，对或错。"},
                             trueFalseSchema());
        case Kind::ordering:
            return explained(
                {"To be put in order; written in the right one, shown shuffled.", "排序：按正确的顺序写，显示时打乱。"},
                partsSchema(itemSchema({"Why it stands there.", "为什么排在这里。"})));
        case Kind::matching: return explained({"To be matched.", "配对。"}, matchingSchema());
        case Kind::practical:
            return explained(
                {"A scenario to be played, or one decision of it.", "实战：走一个情景，或者只走其中一步。"},
                practicalSchema());
    }
    return {};
}

Schema ruleSchema() {
    return explained(
        {"How multiple choices are marked: all points for exactly the right options, else none; the share of the right "
         "ones chosen less the share of the wrong ones; or the right ones chosen less the wrong ones, of all right "
         "ones. The last gives points to whoever chooses everything.",
         "多选题怎么计分：选得完全对才给分；选对的比例减去选错的比例；或者选对的个数减去选错的个数，再除以对的个数"
         "（这样全选也能得分）。"},
        oneOfSchema(quiz::multipleRuleNames));
}

Schema questionSchema() {
    Schema schema = mapSchema(
        {{"id", id({"The name of the question, once in the bank.", "题目的名字，整个题库里不能重复。"})},
         {"topic", id({"One of the topics.", "属于哪个主题。"})},
         {"source", explained({"The rows of the source: S4, or a list.", "出自资料的哪一部分：S4，也可以是一组。"},
                              systemsSchema())},
         {"points",
          withDefault(number({"What it is worth.", "多少分。"}, yaml::questionPointsRange), quiz::Question{}.points)},
         {"text", text({"The question.", "题目。"})},
         {std::string(yaml::multipleRuleKey), ruleSchema()}},
        {"id", "topic", "text"});
    for (std::size_t i = 0; i < quiz::taskNames.size(); ++i) {
        schema["properties"][std::string(quiz::taskNames[i])] = taskSchema(static_cast<quiz::TaskKind>(i));
    }
    // The rule is for a multiple choice alone.
    schema["dependencies"] = {{std::string(yaml::multipleRuleKey), Schema::array({"multiple"})}};
    return onlyOneOf(std::move(schema), quiz::taskNames);
}

Schema topicsSchema() {
    Schema topics = sectionSchema(text({"What it is called.", "主题的名称。"}), 1);
    return with(std::move(topics), "maxProperties", yaml::mostTopics);
}

// A day in the years 0 to 9999. The length of each month is not checked.
Schema daySchema() {
    return {{"type", "string"}, {"format", "date"}, {"pattern", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}};
}

Schema examSchema() {
    Schema schema = mapSchema({
        {"minutes",
         number({"The time limit; without it there is none.", "限时多少分钟；不写就不限。"}, yaml::minutesRange)},
        {"tries", withDefault(number({"How many attempts a person has.", "每人能考几次。"}, yaml::triesRange),
                              quiz::Exam{}.tries)},
        {"draw", explained({"How many questions of each topic are drawn: {trust: 4}. Topics left out are not asked; "
                            "without draw, every question is.",
                            "每个主题抽几道题：{trust: 4}。没写的主题不考；整个不写draw就是全考。"},
                           sectionSchema(integerSchema(yaml::quotaRange), 1))},
        {"second_chance", number({"After handing in, questions not fully right may be answered once more for this "
                                  "percent of their points. Without it, they may not.",
                                  "交卷之后，没全对的题可以再答一次，按这个百分比计分；不写就不能再答。"},
                                 yaml::secondChanceRange)},
        {"review",
         withDefault(explained({"After what the questions, answers and feedback may be looked at: "
                                "a pass or the last try, each attempt, or never.",
                                "什么时候可以回看题目、答案和讲评：通过或机会用完以后，每次交卷以后，或者不给看。"},
                               oneOfSchema(quiz::reviewNames)),
                     quiz::reviewNames[0])},
        {"review_from", explained({"And not before this day: 2027-01-15. Not with `review: never`.",
                                   "而且不早于这一天：2027-01-15。不能和review: never一起写。"},
                                  daySchema())},
    });
    const Schema never{{"properties", {{"review", {{"const", quiz::reviewNames[2]}}}}},
                       {"required", Schema::array({"review", "review_from"})}};
    return with(std::move(schema), "not", never);
}

Schema rootSchema() {
    Schema questions = partsSchema(reference("question"), 1, yaml::mostQuestions);
    return mapSchema(
        {
            {"format", explained({"The version of the format: 1.", "格式版本，写1。"}, formatSchema())},
            {"id", id({"The file's name without .yaml.", "跟文件名一样，去掉.yaml。"})},
            {"title", text({"The title of the quiz.", "测验的标题。"})},
            {"brief", text({"What it is about, and for whom.", "考什么，给谁考。"})},
            {"pass", withDefault(number({"The percent of the points that passes.", "得到总分的百分之多少算通过。"},
                                        yaml::passRange),
                                 quiz::Bank{}.pass)},
            {"practice",
             explained({"Whether it may be practised; false: exams only.", "能不能练习；false就是只用来考试。"},
                       booleanSchema(true))},
            {std::string(yaml::multipleRuleKey), ruleSchema()},
            {"limits", explained({"How likely guessing may pass before check complains.",
                                  "靠瞎猜通过的概率最多多大，再高check就要提出来。"},
                                 limitsSchema())},
            {"topics", explained({"The topics, by id; reports list them in this order.",
                                  "主题，每个有自己的id；报表按这个顺序列。"},
                                 topicsSchema())},
            {"exam", explained({"How an exam is held. Without it: every question, once, with no time limit.",
                                "怎么考。不写就是全考、考一次、不限时。"},
                               examSchema())},
            {"questions", explained({"The questions.", "题目。"}, std::move(questions))},
        },
        {"format", "id", "title", "brief", "topics", "questions"});
}

}  // namespace

std::string bankSchema() {
    Schema schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
                  {"title", "Fourfold question bank / 四维题库"}};
    schema.update(rootSchema());
    schema["definitions"] = {
        {"id", idSchema()}, {"text", textSchema()}, {"option", optionSchema()}, {"question", questionSchema()}};
    constexpr int indent = 2;
    return schema.dump(indent) + '\n';
}

}  // namespace fourfold::author
