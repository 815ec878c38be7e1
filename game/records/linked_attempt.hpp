#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "records/link.hpp"

// For the source files of this folder alone.
namespace fourfold::records {

// An attempt beside the links about it, which are followed one after another.
class LinkedAttempt {
public:
    explicit LinkedAttempt(Attempt attempt) : m_attempt(std::move(attempt)) {}

    struct Before {
        std::string_view hash;   // of the link before
        bool isMissing = false;  // that link is not there: a hash over it cannot be checked
    };
    // Whether the attempt, which has these moves, is as the link says. What does not fit is not counted as covered.
    // `kept`: another link covers an attempt of an earlier version, so that its person may have got another name.
    [[nodiscard]] bool follow(const Link& link, const std::vector<Move>& moves, const Before& before, bool kept);

    [[nodiscard]] const Attempt& attempt() const { return m_attempt; }
    [[nodiscard]] bool hasBegun() const { return m_hasBegun; }
    [[nodiscard]] std::size_t covered() const { return m_covered; }
    [[nodiscard]] std::size_t closedAt() const { return m_closedAt; }
    // Whether links cover all that there is, and the columns of the attempt follow from its moves.
    [[nodiscard]] bool isCovered(const std::vector<Move>& moves) const;
    [[nodiscard]] bool isSummary(const std::vector<Move>& moves) const;

private:
    void cover(std::size_t last, bool closes);

    Attempt m_attempt;
    std::size_t m_covered = 0;   // its moves that links cover
    std::size_t m_closedAt = 0;  // the moves up to its last close; 0: none
    core::Duration m_used{};     // the longest time that a link tells
    core::Moment m_seen{};       // when a link told the time used last
    bool m_hasBegun = false;     // a link tells of its beginning
};

// Whether a link tells that an attempt was closed.
[[nodiscard]] bool closes(const Link& link);

}  // namespace fourfold::records
