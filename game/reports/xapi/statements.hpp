#pragma once

#include <string>
#include <vector>

#include "reports/material.hpp"

// Attempts as statements of xAPI 1.0.3, the form in which learning record stores (LRS) take them.
namespace fourfold::reports::xapi {

struct Statement {
    std::string id;    // a UUID that is always the same for this step of this attempt: sending it again does no harm
    std::string json;  // the whole statement
};

// What happened in an attempt: it was attempted; each answer that counts, or each choice that was not rolled back, was
// answered; it was completed, and passed or failed, or abandoned. Of one that goes on there is only its beginning, and
// of one whose version is not at hand no answers.
//
// The person is an account with an opaque name: neither their name nor their staff number is in it. The class, where
// there is one, is the grouping. The registration is the id of the attempt.
[[nodiscard]] std::vector<Statement> statementsOf(const Entry& entry, const std::vector<records::Move>& moves,
                                                  const Shelf& shelf);

// Several as one array.
[[nodiscard]] std::string arrayOf(const std::vector<Statement>& statements);

}  // namespace fourfold::reports::xapi
