#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/import.hpp"
#include "exchange/source.hpp"
#include "quiz/bank.hpp"

namespace fourfold::exchange {

// Builds a bank from the contents of a file: gives ids to parts without one and turns categories into topics.
class BankBuilder {
public:
    BankBuilder(Source& source, const ImportSettings& settings) : m_source(source), m_settings(settings) {}

    // The following questions belong to this category: its names from the outermost on, and the id of its topic if the
    // file gives one.
    void category(std::vector<std::string> path, std::string id);

    // Adds a question, whose id and topic are not set yet. `name` is its name in the file, if any.
    void add(quiz::Question question, std::string_view name, std::string_view where);

    // Counts a question that is not taken.
    void leftOut() { ++m_left; }
    [[nodiscard]] std::size_t left() const { return m_left; }

    // Nothing when there are no questions, too many topics, or errors before.
    [[nodiscard]] std::optional<quiz::Bank> finish();

private:
    struct Category {
        std::vector<std::string> path;
        std::string id;
        bool isUsed = false;
    };

    [[nodiscard]] std::string freeId(std::string_view name, std::string_view where);
    // Whether all categories share their first name, which is then the title of the bank.
    [[nodiscard]] bool sharesTitle() const;

    Source& m_source;
    const ImportSettings& m_settings;
    std::vector<Category> m_categories;
    std::map<std::vector<std::string>, std::size_t> m_known;
    std::optional<std::size_t> m_current;
    std::vector<quiz::Question> m_questions;
    std::set<std::string, std::less<>> m_ids;
    std::size_t m_left = 0;
    bool m_isOverfull = false;
};

// The ids of the parts of a question: `said`, the ids in the file, if they are `count` valid and different ones, else
// a, b, c.
[[nodiscard]] std::vector<std::string> partIds(const std::vector<std::string>& said, std::size_t count);

}  // namespace fourfold::exchange
