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

// The lists that lie over the results to pick from.
enum class ResultsPicker : std::uint8_t { none, className, person, subject, kind, since };

// How far back the results go.
enum class ResultsSince : std::uint8_t { ever, today, week, month, year };
inline constexpr std::size_t resultsSinceCount = 5;

// What the course leader asks for, and what came of it.
// clang-format off
namespace results {
struct Open {};
struct Refresh {};
struct Filter { ResultFilter filter; };
struct Since { ResultsSince since; };
struct Sort { ResultColumn column; };       // a second time the other way round
struct Pick { ResultsPicker picker; };
struct Look { std::string attempt; };
struct Report { reports::Topic topic; };    // of what the filters let through
struct Save { ReportForm form; };

struct Working {};      // what is shown changes once that is done
struct Changed {};      // something on the page that is up
struct Opened {};       // the results are up
struct Looked {};       // one of the attempts is up, or will be
struct Reported {};     // a report is up, or will be
}  // namespace results
// clang-format on

using ResultsRequest = std::variant<results::Open, results::Refresh, results::Filter, results::Since, results::Sort,
                                    results::Pick, results::Look, results::Report, results::Save>;
using ResultsAnswer =
    std::variant<results::Working, results::Changed, results::Opened, results::Looked, results::Reported>;

}  // namespace fourfold::desk
