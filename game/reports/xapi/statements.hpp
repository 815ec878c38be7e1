#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reports/material.hpp"

// Attempts as statements of xAPI 1.0.3, the form in which learning record stores (LRS) take them.
namespace fourfold::reports::xapi {

struct Statement {
    std::string id;    // a UUID, always the same for this step of this attempt, so that sending it again does no harm
    std::string json;  // the whole statement
    std::string step;  // what it tells of the attempt: "attempted", the number of a move, or the like
    bool isAnswer = false;
};

// What can be told of an attempt now.
struct Told {
    std::vector<Statement> statements;
    bool whole = true;  // false: it has ended, and there are no statements about its answers or choices
};

// The statements of an attempt: "attempted"; "answered" for each answer that counts, or each choice that was not rolled
// back; "completed", then "passed" or "failed"; or "abandoned". An attempt that has not ended gives only the first. An
// attempt whose version is not at hand gives no answers.
// The person is an account with an opaque name, without the person's name or staff number. The class, if there is one,
// is the grouping. The registration is the id of the attempt.
[[nodiscard]] Told statementsOf(const Entry& entry, const std::vector<records::Move>& moves, const Shelf& shelf);

// Several statements as one array.
[[nodiscard]] std::string arrayOf(std::span<const std::string_view> statements);
[[nodiscard]] std::string arrayOf(const std::vector<Statement>& statements);

}  // namespace fourfold::reports::xapi
