#pragma once

#include "commands/context.hpp"
#include "quiz/bank.hpp"
#include "records/attempt_store.hpp"
#include "desk/saved_files.hpp"

namespace fourfold::commands {

// Saves the certificate of the person's best passed exam on the bank in the documents folder: as a page, and as a
// picture if a program that can draw it is installed. Gives the reason if no exam was passed, or if its record was
// changed after it was closed.
[[nodiscard]] desk::SavedFiles saveCertificate(const records::Person& person,
                                               const std::shared_ptr<const quiz::Bank>& bank, core::Language language,
                                               records::AttemptStore& store, const Context& context);

}  // namespace fourfold::commands
