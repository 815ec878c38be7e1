#pragma once

#include "commands/context.hpp"
#include "quiz/bank.hpp"
#include "records/attempt_store.hpp"
#include "desk/saved_files.hpp"

namespace fourfold::commands {

// Saves the certificate of the best exam on the bank that the person passed among the documents: as a page, and as a
// picture where there is a program that draws it. Says why not where no exam was passed, or its record is not as it was
// closed.
[[nodiscard]] desk::SavedFiles saveCertificate(const records::Person& person, const quiz::Bank& bank,
                                               core::Language language, records::AttemptStore& store,
                                               const Context& context);

}  // namespace fourfold::commands
