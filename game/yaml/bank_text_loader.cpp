#include "yaml/bank_text_loader.hpp"

#include <utility>

#include "system/digest.hpp"
#include "yaml/file_parts.hpp"
#include "yaml/limits.hpp"
#include "yaml/parser.hpp"
#include "yaml/question_reader.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;
using core::Text;
using quiz::Bank;
using TopicNames = Names<quiz::TopicId>;

// Whether there are at most `most` entries; more are reported.
bool fits(Reader& reader, const Field& field, std::size_t count, std::size_t most) {
    if (count <= most) return true;
    reader.report(Code::tooManyEntries, field.at, {std::string(field.name), std::to_string(most)});
    return false;
}

void readTopics(Reader& reader, MapReader& root, TopicNames& names, Bank& bank) {
    const std::optional<Field> field = root.need("topics");
    if (!field || !reader.map(*field).isMap()) return;
    const EntryRange topics = entries(field->value);
    if (topics.empty()) reader.report(Code::emptyCollection, field->at, {"topics"});
    if (!fits(reader, *field, topics.size(), mostTopics)) return;
    for (const Entry entry : topics) {
        const Field topic = fieldOf(entry);
        if (entry.key.is(Kind::scalar)) reader.checkId(topic.name, topic.at);
        names.add(topic.name);
        bank.topics.push_back({.id = std::string(topic.name), .name = reader.text(topic), .at = topic.at});
    }
}

std::vector<quiz::Quota> readDraw(Reader& reader, const Field& field, const TopicNames& topics) {
    std::vector<quiz::Quota> draw;
    if (!reader.map(field).isMap()) return draw;
    if (entries(field.value).empty()) reader.report(Code::emptyCollection, field.at, {"draw"});
    for (const Entry entry : entries(field.value)) {
        const Field quota = fieldOf(entry);
        const auto count = reader.integer(quota, quotaRange);
        const bool isNamed = entry.key.is(Kind::scalar) && topics.size() > 0;
        const auto topic = isNamed ? topics.resolve(reader, quota.name, quota.at) : std::nullopt;
        if (topic && count) draw.push_back({.topic = *topic, .count = *count, .at = quota.at});
    }
    return draw;
}

// Reads when the review may be seen: after which event, and from which day on.
void readRelease(Reader& reader, MapReader& map, quiz::Exam& exam) {
    exam.review = map.oneOf<quiz::ReviewAfter>(map.find("review"), quiz::reviewNames).value_or(exam.review);
    const std::optional<Field> from = map.find("review_from");
    if (!from) return;
    exam.reviewFrom = reader.day(*from);
    if (exam.review == quiz::ReviewAfter::never) {
        reader.report(Code::conflictingKeys, from->at, {"review: never", "review_from"});
    }
}

quiz::Exam readExam(Reader& reader, MapReader& root, const TopicNames& topics) {
    quiz::Exam exam;
    const std::optional<Field> field = root.find("exam");
    if (!field) return exam;
    MapReader map = reader.map(*field);
    const auto number = [&](std::string_view key, Range range) {
        const std::optional<Field> found = map.find(key);
        return found ? reader.integer(*found, range) : std::nullopt;
    };
    exam.minutes = number("minutes", minutesRange);
    exam.tries = map.optional<int>("tries", exam.tries, triesRange);
    if (const std::optional<Field> draw = map.find("draw")) exam.draw = readDraw(reader, *draw, topics);
    exam.secondChance = number("second_chance", secondChanceRange);
    readRelease(reader, map, exam);
    map.finish();
    return exam;
}

void readQuestions(Reader& reader, MapReader& root, const TopicNames& topics, Bank& bank) {
    const std::optional<Field> field = root.need("questions");
    const std::optional<ItemRange> list = field ? reader.list(*field) : std::nullopt;
    if (!list) return;
    if (list->empty()) reader.report(Code::emptyCollection, field->at, {"questions"});
    if (!fits(reader, *field, list->size(), mostQuestions)) return;
    for (const Node item : *list) {
        bank.questions.push_back(readQuestion(reader, topics, itemOf(*field, item), bank.questions, bank.multiple));
    }
}

Bank readBank(Reader& reader, MapReader& root, const std::string& stem) {
    Bank bank;
    TopicNames topics(Code::unknownTopic);
    bank.title = root.required<Text>("title");
    readFormat(reader, root);
    bank.id = readId(reader, root, stem);
    bank.brief = root.required<Text>("brief");
    bank.pass = root.optional<int>("pass", bank.pass, passRange);
    bank.practice = root.optional<bool>("practice", bank.practice);
    bank.multiple = root.oneOf<quiz::MultipleRule>(root.find(multipleRuleKey), quiz::multipleRuleNames);
    bank.naive = readLimits(reader, root);
    readTopics(reader, root, topics, bank);
    bank.exam = readExam(reader, root, topics);
    readQuestions(reader, root, topics, bank);
    root.finish();
    return bank;
}

void readText(std::string_view text, BankFile& file) {
    const std::optional<Tree> tree = parse(text, file.diagnostics);
    if (!tree) {
        file.title = titleBeforeError(text);
        return;
    }
    Reader reader(text, file.diagnostics);
    MapReader root = reader.map({file.id, tree->root().at(), tree->root()});
    Bank bank = readBank(reader, root, file.id);
    file.title = bank.title;
    if (file.diagnostics.hasErrors()) return;
    bank.path = file.path;
    bank.bytes = text;
    bank.digest = system::digestOf(text);
    file.bank = std::make_shared<const Bank>(std::move(bank));
}

}  // namespace

BankFile loadBankText(std::string_view text, const std::string& path) {
    BankFile file{.path = path, .id = stemOf(path), .title = {}, .bank = {}, .diagnostics = core::Diagnostics(path)};
    readText(text, file);
    file.diagnostics.finish();
    return file;
}

}  // namespace fourfold::yaml
