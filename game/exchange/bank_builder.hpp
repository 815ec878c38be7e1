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

// Puts a bank together from what is read of a file: gives ids to what has none, and makes topics of categories.
class BankBuilder {
public:
    BankBuilder(Source& source, const ImportSettings& settings) : m_source(source), m_settings(settings) {}

    // What follows belongs to this category: its names from the
    // outermost on, and the id of its topic where the file says it.
    void category(std::vector<std::string> path, std::string id);

    // A question as far as it was read, without id and topic. `name` is what the file calls it, if anything.
    void add(quiz::Question question, std::string_view name, std::string_view where);

    // A question is not taken.
    void leftOut() { ++m_left; }
    [[nodiscard]] std::size_t left() const { return m_left; }

    // Nothing when there is no question, too many topics, or an error before.
    [[nodiscard]] std::optional<quiz::Bank> finish();

private:
    struct Category {
        std::vector<std::string> path;
        std::string id;
        bool isUsed = false;
    };

    [[nodiscard]] std::string freeId(std::string_view name, std::string_view where);
    // How many leading names all categories share: the first of them is the title of the bank.
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

// The ids of the parts of a question: those that the file says,
// if they are as many, valid and different, and else a, b, c.
[[nodiscard]] std::vector<std::string> partIds(const std::vector<std::string>& said, std::size_t count);

}  // namespace fourfold::exchange
