#include "author/scenario_schema.hpp"

#include <vector>

#include "author/schema_parts.hpp"
#include "scenario/place.hpp"
#include "scenario/portrait.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::author {
namespace {

using scenario::Feature;

Schema names(const Wording& wording) { return explained(wording, namesSchema()); }
Schema condition(const Wording& wording) { return explained(wording, reference("condition")); }
Schema numbers(const Wording& wording, yaml::Range range) {
    return explained(wording, sectionSchema(integerSchema(range)));
}

Schema conditionPart(scenario::ConditionKind kind) {
    using Kind = scenario::ConditionKind;
    const Schema some{{"type", "array"}, {"items", reference("condition")}, {"minItems", 1}};
    switch (kind) {
        case Kind::knows: return names({"All of these notes are known.", "这些线索都已知道。"});
        case Kind::unknown: return names({"None of these notes is known.", "这些线索一条都还不知道。"});
        case Kind::has: return names({"All of these tools are carried.", "这些工具都带在身上。"});
        case Kind::lacks: return names({"None of these tools is carried.", "这些工具一样都没带。"});
        case Kind::rapport:
            return numbers(
                {"The rapport with a person is at least this: {hua: 3}.", "跟某人的交情至少有这么多：{hua: 3}。"},
                yaml::rapportRange);
        case Kind::meter:
            return numbers({"A meter stands at least at this: {days: 2}.", "某项计量至少还剩这么多：{days: 2}。"},
                           yaml::meterLeastRange);
        case Kind::did: return names({"All of these choices were taken.", "这些选项都选过。"});
        case Kind::notDid: return names({"None of these choices was taken.", "这些选项一个都没选过。"});
        case Kind::any: return explained({"At least one of these conditions holds.", "这些条件至少有一个成立。"}, some);
        case Kind::none: return explained({"None of these conditions holds.", "这些条件一个都不成立。"}, some);
    }
    return {};
}

Schema conditionSchema() {
    Schema schema = mapSchema({});
    for (const auto& [kind, key] : scenario::conditionKeys) {
        schema["properties"][std::string(key)] = conditionPart(kind);
    }
    return schema;
}

// The schema of `then`.
Schema exitsSchema() {
    Schema list = listSchema(
        mapSchema({{"if", condition({"Goes there only when this holds; the last alternative has no condition.",
                                     "成立才去；最后一条不写条件。"})},
                   {"go", id({"The scene to go on to.", "接着去的场景。"})}},
                  {"go"}));
    return {{"anyOf", Schema::array({reference("id"), with(std::move(list), "minItems", 1)})}};
}

Schema then(const Wording& wording) { return explained(wording, reference("exits")); }

// The schema of the value after a speaker.
Schema saidSchema() {
    const Schema map = mapSchema({{"en", english()},
                                  {"zh", chinese()},
                                  {"mood", explained({"The face while speaking; without it, it follows the rapport.",
                                                      "说这句时的表情；不写就看交情。"},
                                                     oneOfSchema(scenario::moodNames))},
                                  {"if", condition({"Said only when this holds.", "成立才说这一句。"})}},
                                 {"en", "zh"});
    return {{"anyOf", Schema::array({proseSchema(), map})}, {"default", {{"en", ""}, {"zh", ""}}}};
}

Schema linesSchema() {
    Schema line = sectionSchema(reference("said"), 1);
    line["maxProperties"] = 1;
    line["properties"] = {{"narrator", explained({"What the narrator tells.", "旁白。"}, reference("said"))},
                          {"you", explained({"What the trainee says.", "学员自己说的话。"}, reference("said"))}};
    return listSchema(std::move(line));
}

Schema lines(const Wording& wording) { return explained(wording, reference("lines")); }

Schema pointsSchema() {
    return mapSchema({
        {"trust",
         number({"Trust: they believe you and your firm.", "信任：客户信得过你和你的公司。"}, yaml::pointRange)},
        {"needs",
         number({"Needs: you learn what they want, and why.", "需求：弄清客户要什么、为什么要。"}, yaml::pointRange)},
        {"objections",
         number({"Objections: what stands in the way is cleared up.", "异议：把顾虑一条条解开。"}, yaml::pointRange)},
        {"close", number({"Close: an agreed next step, an order.", "成交：约定下一步，拿下订单。"}, yaml::pointRange)},
    });
}

Schema weightsSchema() {
    Schema schema = mapSchema({}, {"trust", "needs", "objections", "close"});
    for (const std::string_view dimension : scenario::dimensionNames) {
        schema["properties"][std::string(dimension)] = integerSchema(yaml::weightRange);
    }
    return withDefault(std::move(schema), {{"trust", 40}, {"needs", 30}, {"objections", 20}, {"close", 10}});
}

Schema gainsSchema() {
    return mapSchema({
        {"notes", names({"Notes that are found out.", "得到的线索。"})},
        {"rapport", numbers({"Rapport that changes: {hua: 1}.", "交情的变化：{hua: 1}。"}, yaml::rapportChangeRange)},
        {"tools", names({"Tools that are received.", "拿到的工具。"})},
        {"drops", names({"Tools that are given away.", "交出去的工具。"})},
        {"meters", numbers({"Meters that change: {days: -1}.", "计量的变化：{days: -1}。"}, yaml::meterChangeRange)},
    });
}

Schema goldenRuleSchema(const scenario::Catalogue& catalogue) {
    std::vector<std::string_view> ids;
    std::string inEnglish =
        "A golden rule that this choice keeps or breaks. By its id alone it is kept if the points add up to more than "
        "0, else broken.";
    std::string inChinese = "这个选项守了或犯了哪条黄金法则。只写id：分值合计大于0算守，否则算犯。";
    for (const scenario::GoldenRule& known : catalogue.goldenRules) {
        ids.push_back(known.id);
        inEnglish += "\n- " + known.id + ": " + known.title.en;
        inChinese += "\n- " + known.id + "：" + known.title.zh;
    }
    const Schema rule = oneOfSchema(ids);
    const Schema marked = onlyOneOf(mapSchema({{"kept", explained({"The rule is kept.", "守了这条。"}, rule)},
                                               {"broken", explained({"The rule is broken.", "犯了这条。"}, rule)}}),
                                    {"kept", "broken"});
    return explained({inEnglish, inChinese}, {{"anyOf", Schema::array({rule, marked})}});
}

Schema choiceSchema(const scenario::Catalogue& catalogue) {
    Schema schema = mapSchema(
        {
            {"id", id({"The name of the choice, once in the whole file.", "选项的名字，整个文件里不能重复。"})},
            {"say", text({"What the trainee says. Either this or do.", "学员说的话。say和do二选一。"})},
            {"do", text({"What the trainee does. Either this or say.", "学员做的事。say和do二选一。"})},
            {"if", condition({"Offered only when this holds.", "成立才有这个选项。"})},
            {"earns",
             explained({"Points by dimension, paid the first time only.", "在各维度得的分，只在第一次选时计。"},
                       pointsSchema())},
            {"effort", explained({"The dimension this move works on; without it, the one with the most points.",
                                  "这一步在哪个维度上下功夫；不写就算得分最多的那个。"},
                                 oneOfSchema(scenario::dimensionNames))},
            {"gains", explained({"What the choice changes.", "选了以后有什么变化。"}, gainsSchema())},
            {"reply", lines({"What is said in answer.", "对方的回应。"})},
            {"why", text({"Shown in the review: why this was a good or a poor move here.",
                          "复盘时显示：这一步为什么好，或者为什么不好。"})},
            {"rule", goldenRuleSchema(catalogue)},
            {"then", then({"Where it leads. Without it the same choices are offered again.",
                           "接下来去哪个场景。不写就留在原处，再选一次。"})},
            {"again", explained({"Can be taken more than once.", "可以重复选。"}, booleanSchema(false))},
            {"red_line", explained({"Fails the play whatever the score.", "红线：一选就判不通过，多少分都没用。"},
                                   booleanSchema(false))},
        },
        {"id", "why"});
    return onlyOneOf(std::move(schema), {"say", "do"});
}

Schema endingSchema() {
    return mapSchema(
        {
            {"result", explained({"How it ended: won, partial or lost.", "结果：won成了，partial成了一半，lost没成。"},
                                 oneOfSchema(scenario::resultNames))},
            {"title", text({"The ending in a few words.", "结局的标题。"})},
            {"text", text({"What has come of it.", "最后怎么样了。"})},
        },
        {"result", "title", "text"});
}

Schema sceneSchema() {
    Schema choices = listSchema(reference("choice"));
    choices["minItems"] = 1;
    choices["maxItems"] = scenario::maxChoices;
    Schema schema = mapSchema({
        {"title", text({"A short name of the moment, for the review.", "这一刻的短标题，复盘时用。"})},
        {"place", explained({"The backdrop; without it, it stays as it was.", "背景；不写就不换。"},
                            oneOfSchema(scenario::places))},
        {"stage", id({"A stage of the stage bar; without it, it stays as it was.", "进度条上的阶段；不写就不变。"})},
        {"present", names({"Who is on the stage; without it, whoever speaks.", "谁在场；不写就是说话的人。"})},
        {"lines", lines({"What is said when the scene begins.", "场景开始时说的话。"})},
        {"choices", explained({"What the trainee can say or do.", "学员可以说什么、做什么。"}, std::move(choices))},
        {"then", then({"Goes on to another scene without a choice.", "不用选，直接去另一个场景。"})},
        {"ending", explained({"The play ends here.", "到这里就结束了。"}, endingSchema())},
    });
    return onlyOneOf(std::move(schema), {"choices", "then", "ending"});
}

Schema portraitSchema() {
    Schema schema = mapSchema({});
    for (std::size_t i = 0; i < scenario::featureCount; ++i) {
        const auto feature = static_cast<Feature>(i);
        schema["properties"][std::string(scenario::featureKey(feature))] =
            oneOfSchema(scenario::featureValues(feature));
    }
    return schema;
}

Schema personSchema() {
    return mapSchema(
        {
            {"name", text({"The name.", "姓名、称呼。"})},
            {"post", text({"The post on the visiting card.", "名片上的职务。"})},
            {"role", withDefault(explained({"The part in the purchase.",
                                            "在采购里是什么角色：决策人、技术人、购买人、使用人、其他。"},
                                           oneOfSchema(scenario::roleNames)),
                                 "other")},
            {"rapport",
             withDefault(number({"How well the person takes to the trainee at the start.", "一开始跟学员的交情。"},
                                yaml::rapportRange),
                         5)},
            {"reports_to", id({"The superior: draws the org chart.", "上级是谁，组织架构图照此画。"})},
            {"known_by", names({"On the org chart only once one of these notes is known.",
                                "知道其中一条线索以后，才出现在组织架构图上。"})},
            {"role_by", names({"The part in the purchase shows only once one of these notes is known.",
                               "知道其中一条线索以后，才看得到采购角色。"})},
            {"portrait", explained({"The looks; what is left out is chosen from the id.", "长相；没写的按id来定。"},
                                   portraitSchema())},
        },
        {"name", "post"});
}

Schema castSchema() {
    Schema schema = sectionSchema(personSchema(), 1);
    Schema reserved = Schema::array();
    for (const std::string_view word : yaml::reservedPersonIds) reserved.push_back(word);
    schema["propertyNames"] = {{"not", {{"enum", std::move(reserved)}}}};
    return schema;
}

Schema noteSchema() {
    return mapSchema({{"text", text({"The fact, as it stands in the notebook.", "记在本子上的那句话。"})},
                      {"about", id({"The person it is about.", "跟谁有关。"})}},
                     {"text"});
}

Schema toolSchema() {
    return mapSchema({{"name", text({"What it is.", "名称。"})},
                      {"text", text({"More about it.", "说明。"})},
                      {"start", explained({"Carried from the beginning.", "一开始就带着。"}, booleanSchema(true))}},
                     {"name"});
}

Schema meterSchema() {
    return mapSchema(
        {{"name", text({"What is counted: days, patience.", "计的是什么：天数、耐心。"})},
         {"start", number({"How much there is at the start.", "一开始有多少。"}, yaml::meterRange)},
         {"max", number({"It never rises above this; without it, the start.", "最多到多少；不写就是开始的数。"},
                        yaml::meterRange)},
         {"out", id({"The scene that follows when it runs out.", "用完了去哪个场景。"})}},
        {"name", "start"});
}

Schema stagesSchema() {
    Schema stage = mapSchema({{"id", id({"The name that scenes use.", "场景里用的名字。"})},
                              {"name", text({"As it stands on the bar.", "进度条上显示的字。"})}},
                             {"id", "name"});
    return with(listSchema(std::move(stage)), "maxItems", yaml::mostEntries);
}

Schema sourceSchema() {
    return mapSchema({{"system", explained({"What it is built on: S4, or a list.", "依据哪一部分：S4，也可以是一组。"},
                                           systemsSchema())},
                      {"note", text({"A remark on the source.", "出处说明。"})}});
}

Schema methodSchema(const scenario::Catalogue& catalogue) {
    std::vector<std::string_view> ids;
    for (const scenario::Method& method : catalogue.methods) ids.push_back(method.id);
    return withDefault(oneOfSchema(ids), scenario::fourDimensionMethod);
}

Schema rootSchema(const scenario::Catalogue& catalogue) {
    return mapSchema(
        {
            {"format", explained({"The version of the format: 1.", "格式版本，写1。"}, formatSchema())},
            {"id", id({"The file's name without .yaml.", "跟文件名一样，去掉.yaml。"})},
            {"title", text({"The title on the card.", "卡片上的标题。"})},
            {"brief", text({"The situation, as the trainee gets it.", "学员拿到的情况说明。"})},
            {"goal", text({"What is to be reached.", "要达到什么目标。"})},
            {"level",
             explained({"How hard it is: starter, core or advanced.", "难度：starter入门，core核心，advanced进阶。"},
                       oneOfSchema(scenario::levelNames))},
            {"minutes", number({"How long a play takes.", "一局大约多少分钟。"}, yaml::minutesRange)},
            {"source", explained({"What the scenario is built on.", "情景的依据。"}, sourceSchema())},
            {"method", explained({"The weighting by name.", "用哪套权重。"}, methodSchema(catalogue))},
            {"weights", explained({"Instead of method: whole numbers that sum to 100.",
                                   "不用method时自己定权重：整数，加起来是100。"},
                                  weightsSchema())},
            {"pass", withDefault(number({"The score that passes.", "多少分算通过。"}, yaml::passRange), 60)},
            {"limits", explained({"How often naive play may pass before check complains.",
                                  "不动脑筋的走法最多能有多大机会通过，再高check就要提出来。"},
                                 limitsSchema())},
            {"stages", explained({"The stage bar, in order.", "进度条上的各个阶段，按先后写。"}, stagesSchema())},
            {"cast", explained({"The persons, by id.", "人物，每个有自己的id。"}, castSchema())},
            {"notes", explained({"The facts that can be found out, by id.", "能打听到的线索，每条有自己的id。"},
                                sectionSchema(noteSchema()))},
            {"tools", explained({"The things that can be brought along, by id.", "可以带上的工具，每样有自己的id。"},
                                sectionSchema(toolSchema()))},
            {"meters", explained({"Scarce counters, by id.", "有限的计量，比如天数、耐心，每项有自己的id。"},
                                 sectionSchema(meterSchema()))},
            {"start", id({"The first scene.", "第一个场景。"})},
            {"scenes", explained({"The scenes, by id.", "场景，每个有自己的id。"}, sectionSchema(sceneSchema(), 1))},
        },
        {"format", "id", "title", "brief", "goal", "level", "minutes", "cast", "start", "scenes"});
}

}  // namespace

std::string scenarioSchema(const scenario::Catalogue& catalogue) {
    Schema schema{{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", "Fourfold scenario / 四维情景"}};
    schema.update(rootSchema(catalogue));
    schema["not"] = {{"required", {"method", "weights"}}};
    schema["definitions"] = {
        {"id", idSchema()},     {"text", textSchema()},   {"condition", conditionSchema()},   {"exits", exitsSchema()},
        {"said", saidSchema()}, {"lines", linesSchema()}, {"choice", choiceSchema(catalogue)}};
    constexpr int indent = 2;
    return schema.dump(indent) + '\n';
}

}  // namespace fourfold::author
