#include "yaml/question_reader.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/diagnostic_format.hpp"
#include "yaml/file_parts.hpp"
#include "yaml/limits.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;
using core::Text;

// The ids within one question, each with the line that it stands on.
using Lines = std::map<std::string, int, std::less<>>;

// A word that follows the id rule, or nothing. Editors read a bare true or false as a value, so these need quotes.
std::optional<std::string_view> readWordAsId(Reader& reader, const Field& field) {
    const auto id = reader.word(field);
    if (!id || !reader.checkId(*id, field.value.at())) return std::nullopt;
    if (!field.value.quoted() && (*id == "true" || *id == "false")) {
        reader.report(Code::invalidId, field.value.at(), {core::shown(*id)});
        return std::nullopt;
    }
    return id;
}

// Reads an id that must differ from those before it.
std::string readDistinctId(Reader& reader, MapReader& map, Lines& before, Code otherwise) {
    const std::optional<Field> field = map.need("id");
    const auto id = field ? readWordAsId(reader, *field) : std::nullopt;
    if (!id) return {};
    const auto [first, isNew] = before.try_emplace(std::string(*id), field->value.at().line);
    if (!isNew) reader.report(otherwise, field->value.at(), {core::shown(*id), std::to_string(first->second)});
    return std::string(*id);
}

void checkNumber(Reader& reader, const Field& field, std::size_t count, std::size_t least, std::size_t most) {
    if (count >= least && count <= most) return;
    reader.report(Code::wrongNumberOfParts, field.at,
                  {core::shown(field.name), std::to_string(count), std::to_string(least), std::to_string(most)});
}

// Reads the elements of a list, each of them a map with an id.
template <class Part>
std::vector<Part> readParts(Reader& reader, const Field& field, Lines& ids, std::size_t least, std::size_t most,
                            void (*read)(MapReader&, Part&)) {
    std::vector<Part> parts;
    const std::optional<ItemRange> list = reader.list(field);
    if (!list) return parts;
    for (const Node node : *list) {
        MapReader map = reader.map(itemOf(field, node));
        Part part;
        part.id = readDistinctId(reader, map, ids, Code::duplicatePart);
        part.at = node.at();
        read(map, part);
        map.finish();
        parts.push_back(std::move(part));
    }
    checkNumber(reader, field, parts.size(), least, most);
    return parts;
}

std::vector<quiz::Option> readOptions(Reader& reader, const Field& field) {
    Lines ids;
    return readParts<quiz::Option>(reader, field, ids, quiz::fewestOptions, quiz::mostOptions,
                                   [](MapReader& map, quiz::Option& option) {
                                       option.text = map.required<Text>("text");
                                       option.correct = map.optional<bool>("correct", false);
                                       option.feedback = map.optional<Text>("feedback", {});
                                   });
}

std::size_t correctOnes(const std::vector<quiz::Option>& options) {
    return static_cast<std::size_t>(std::ranges::count_if(options, &quiz::Option::correct));
}

quiz::Task readSingle(Reader& reader, const Field& field) {
    quiz::SingleChoice task{readOptions(reader, field)};
    const std::size_t correct = correctOnes(task.options);
    if (!task.options.empty() && correct != 1) reader.report(Code::notOneCorrect, field.at, {std::to_string(correct)});
    return task;
}

quiz::Task readMultiple(Reader& reader, const Field& field) {
    quiz::MultipleChoice task{readOptions(reader, field)};
    const std::size_t correct = correctOnes(task.options);
    const bool isMixed = correct > 0 && correct < task.options.size();
    if (!task.options.empty() && !isMixed) {
        reader.report(Code::noneOrAllCorrect, field.at, {std::to_string(correct), std::to_string(task.options.size())});
    }
    return task;
}

quiz::Task readTrueFalse(Reader& reader, const Field& field) {
    MapReader map = reader.map(field);
    quiz::TrueFalse task{.answer = map.required<bool>("answer"),
                         .whenTrue = map.optional<Text>("when_true", {}),
                         .whenFalse = map.optional<Text>("when_false", {})};
    map.finish();
    return task;
}

void readItem(MapReader& map, quiz::Item& item) {
    item.text = map.required<Text>("text");
    item.feedback = map.optional<Text>("feedback", {});
}

quiz::Task readOrdering(Reader& reader, const Field& field) {
    Lines ids;
    return quiz::Ordering{readParts<quiz::Item>(reader, field, ids, quiz::fewestOptions, quiz::mostOptions, &readItem)};
}

quiz::Task readMatching(Reader& reader, const Field& field) {
    MapReader map = reader.map(field);
    quiz::Matching task;
    Lines ids;
    if (const std::optional<Field> pairs = map.need("pairs")) {
        task.pairs = readParts<quiz::Pair>(reader, *pairs, ids, quiz::fewestOptions, quiz::mostOptions,
                                           [](MapReader& entry, quiz::Pair& pair) {
                                               pair.left = entry.required<Text>("left");
                                               pair.right = entry.required<Text>("right");
                                               pair.feedback = entry.optional<Text>("feedback", {});
                                           });
    }
    if (const std::optional<Field> extra = map.find("extra")) {
        const std::size_t room = quiz::mostOptions - std::min(quiz::mostOptions, task.pairs.size());
        task.extra = readParts<quiz::Item>(reader, *extra, ids, 0, room, &readItem);
    }
    map.finish();
    return task;
}

std::optional<quiz::Reference> readReference(Reader& reader, const Field& field) {
    const auto name = readWordAsId(reader, field);
    if (!name) return std::nullopt;
    return quiz::Reference{std::string(*name), field.value.at()};
}

quiz::Task readPractical(Reader& reader, const Field& field) {
    MapReader map = reader.map(field);
    quiz::Practical task;
    if (const std::optional<Field> scenario = map.need("scenario")) {
        task.scenario = readReference(reader, *scenario).value_or(quiz::Reference{});
    }
    const std::optional<Field> after = map.find("after");
    const std::optional<Field> decision = after ? map.need("decision") : map.find("decision");
    if (decision) task.decision = readReference(reader, *decision);
    if (const std::optional<ItemRange> list = after ? reader.list(*after) : std::nullopt) {
        for (const Node node : *list) {
            if (auto choice = readReference(reader, itemOf(*after, node))) task.after.push_back(std::move(*choice));
        }
    }
    map.finish();
    return task;
}

quiz::Task readTask(Reader& reader, const Field& field, quiz::TaskKind kind) {
    using Kind = quiz::TaskKind;
    switch (kind) {
        case Kind::single: return readSingle(reader, field);
        case Kind::multiple: return readMultiple(reader, field);
        case Kind::trueFalse: return readTrueFalse(reader, field);
        case Kind::ordering: return readOrdering(reader, field);
        case Kind::matching: return readMatching(reader, field);
        case Kind::practical: return readPractical(reader, field);
    }
    return {};
}

quiz::Task readTask(Reader& reader, MapReader& map) {
    std::optional<quiz::Task> task;
    std::string_view first;
    for (std::size_t i = 0; i < quiz::taskNames.size(); ++i) {
        const std::optional<Field> field = map.find(quiz::taskNames[i]);
        if (!field) continue;
        if (first.empty()) {
            first = quiz::taskNames[i];
        } else {
            map.exclude(first, quiz::taskNames[i]);
        }
        quiz::Task read = readTask(reader, *field, static_cast<quiz::TaskKind>(i));
        if (!task) task = std::move(read);
    }
    if (!task && map.isMap()) {
        reader.report(Code::missingOneOf, map.field().at, {fmt::format("{}", fmt::join(quiz::taskNames, ", "))});
    }
    return task.value_or(quiz::Task{});
}

// The rule of a multiple choice: its own, else the bank's. No other kind has one.
void readRule(Reader& reader, MapReader& map, quiz::Question& question, std::optional<quiz::MultipleRule> ofBank) {
    const std::optional<Field> field = map.find(multipleRuleKey);
    const auto own = map.oneOf<quiz::MultipleRule>(field, quiz::multipleRuleNames);
    if (auto* multiple = std::get_if<quiz::MultipleChoice>(&question.task)) {
        multiple->rule = own ? own : ofBank;
    } else if (field && map.has(question.taskName())) {
        reader.report(Code::conflictingKeys, field->at,
                      {std::string(question.taskName()), std::string(multipleRuleKey)});
    }
}

}  // namespace

quiz::Question readQuestion(Reader& reader, const Names<quiz::TopicId>& topics, const Field& field,
                            const std::vector<quiz::Question>& before, std::optional<quiz::MultipleRule> ofBank) {
    MapReader map = reader.map(field);
    quiz::Question question;
    question.at = field.at;
    if (const std::optional<Field> id = map.need("id")) {
        question.id = readWordAsId(reader, *id).value_or("");
        const auto first = std::ranges::find(before, question.id, &quiz::Question::id);
        if (!question.id.empty() && first != before.end()) {
            reader.report(Code::duplicateQuestion, id->value.at(),
                          {core::shown(question.id), std::to_string(first->at.line)});
        }
    }
    if (const std::optional<Field> topic = map.need("topic")) {
        // When no topics could be read, that was reported once; the questions do not repeat it.
        if (topics.size() == 0) {
            static_cast<void>(reader.word(*topic));
        } else {
            question.topic = topics.read(reader, *topic).value_or(quiz::TopicId{});
        }
    }
    if (const std::optional<Field> source = map.find("source")) question.systems = readSystems(reader, *source);
    question.points = map.optional<int>("points", question.points, questionPointsRange);
    question.text = map.required<Text>("text");
    question.task = readTask(reader, map);
    readRule(reader, map, question, ofBank);
    map.finish();
    return question;
}

}  // namespace fourfold::yaml
