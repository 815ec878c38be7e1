#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "scenario/ids.hpp"

namespace fourfold::scenario {

struct RapportAtLeast {
    PersonId person;
    int least = 0;
    bool operator==(const RapportAtLeast&) const = default;
};

struct MeterAtLeast {
    MeterId meter;
    int least = 0;
    bool operator==(const MeterAtLeast&) const = default;
};

// The kinds of parts that a condition can have, and their keys in a file.
enum class ConditionKind { knows, unknown, has, lacks, rapport, meter, did, notDid, any, none };
struct ConditionKey {
    ConditionKind kind;
    std::string_view key;
};
inline constexpr std::array<ConditionKey, 10> conditionKeys{{
    {ConditionKind::knows, "knows"},
    {ConditionKind::unknown, "unknown"},
    {ConditionKind::has, "has"},
    {ConditionKind::lacks, "lacks"},
    {ConditionKind::rapport, "rapport"},
    {ConditionKind::meter, "meter"},
    {ConditionKind::did, "did"},
    {ConditionKind::notDid, "not_did"},
    {ConditionKind::any, "any"},
    {ConditionKind::none, "none"},
}};
static_assert(conditionKeys.size() == static_cast<std::size_t>(ConditionKind::none) + 1);

// Holds when all of its parts do; an empty one always holds. Each purpose has one interpreter of the parts: a visitor
// for forEachPart().
struct Condition {
    std::vector<NoteId> knows;    // all of them are known
    std::vector<NoteId> unknown;  // none of them is
    std::vector<ToolId> has;      // all of them are carried
    std::vector<ToolId> lacks;    // none of them is
    std::vector<RapportAtLeast> rapport;
    std::vector<MeterAtLeast> meter;
    std::vector<ChoiceId> did;     // all of them were taken
    std::vector<ChoiceId> notDid;  // none of them was
    std::vector<Condition> any;    // at least one of them holds, if there are any
    std::vector<Condition> none;   // none of them holds

    // The parts that a visitor gets, besides RapportAtLeast and MeterAtLeast.
    // clang-format off
    struct Knows { NoteId note; };
    struct Unknown { NoteId note; };
    struct Has { ToolId tool; };
    struct Lacks { ToolId tool; };
    struct Did { ChoiceId choice; };
    struct NotDid { ChoiceId choice; };
    struct AnyOf { const std::vector<Condition>& conditions; };   // never empty
    struct NoneOf { const std::vector<Condition>& conditions; };  // never empty
    // clang-format on

    [[nodiscard]] bool empty() const;
    bool operator==(const Condition&) const = default;
};

// Calls the visitor with each part of the condition, not with those of the conditions within it. A visitor must take
// every kind of part by its own type (core::Overloaded, core::Ignoring): one that misses a kind does not compile.
template <class Visitor>
void forEachPart(const Condition& condition, const Visitor& visit) {
    const auto& [knows, unknown, has, lacks, rapport, meter, did, notDid, any, none] = condition;
    for (const NoteId note : knows) visit(Condition::Knows{note});
    for (const NoteId note : unknown) visit(Condition::Unknown{note});
    for (const ToolId tool : has) visit(Condition::Has{tool});
    for (const ToolId tool : lacks) visit(Condition::Lacks{tool});
    for (const MeterAtLeast& part : meter) visit(part);
    for (const RapportAtLeast& part : rapport) visit(part);
    for (const ChoiceId choice : did) visit(Condition::Did{choice});
    for (const ChoiceId choice : notDid) visit(Condition::NotDid{choice});
    if (!any.empty()) visit(Condition::AnyOf{any});
    if (!none.empty()) visit(Condition::NoneOf{none});
}

}  // namespace fourfold::scenario
