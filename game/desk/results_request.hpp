#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "desk/results_query.hpp"

namespace fourfold::reports {
enum class Topic;
}

namespace fourfold::desk {

// The files a report can be saved as.
enum class ReportForm : std::uint8_t { page, tables, json, statements };
inline constexpr std::size_t reportFormCount = 4;

// The lists to pick from that cover the results.
enum class ResultsPicker : std::uint8_t { none, className, person, subject, kind, since };

// How far back the results go.
enum class ResultsSince : std::uint8_t { ever, today, week, month, year };
inline constexpr std::size_t resultsSinceCount = 5;

// Requests of the course leader, and the answers to them.
// clang-format off
namespace results {
struct Open {};
struct Refresh {};
struct Filter { ResultFilter filter; };
struct Since { ResultsSince since; };
struct Sort { ResultColumn column; };       // a second time reverses the order
struct Pick { ResultsPicker picker; };
struct Look { records::AttemptId attempt; };
struct Report { reports::Topic topic; };    // on the attempts that the filters select
struct Save { ReportForm form; };

struct Working {};      // the work goes on; what is shown changes later
struct Changed {};      // the page that is shown has changed
struct Opened {};       // the results are shown
struct Looked {};       // one attempt is shown, or will be
struct Reported {};     // a report is shown, or will be
}  // namespace results
// clang-format on

using ResultsRequest = std::variant<results::Open, results::Refresh, results::Filter, results::Since, results::Sort,
                                    results::Pick, results::Look, results::Report, results::Save>;
using ResultsAnswer =
    std::variant<results::Working, results::Changed, results::Opened, results::Looked, results::Reported>;

}  // namespace fourfold::desk
