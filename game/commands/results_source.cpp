#include "commands/results_source.hpp"

#include "commands/attempts.hpp"
#include "commands/shelf.hpp"

namespace fourfold::commands {

ui::ResultsSource resultsSource(const Context& context) {
    return {.open = [&context] { return attemptsAt({}, context); },
            .shelf = [&context] { return std::make_unique<reports::Shelf>(shelfOf(context)); },
            .save = {}};
}

}  // namespace fourfold::commands
