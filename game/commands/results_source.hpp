#pragma once

#include "commands/context.hpp"
#include "desk/results_desk.hpp"

namespace fourfold::commands {

// What the window's results are read from and saved to: this PC's own store, the scenarios and banks there are, the
// trainee's folder for documents. The context must outlive it.
[[nodiscard]] desk::ResultsSource resultsSource(const Context& context);

}  // namespace fourfold::commands
