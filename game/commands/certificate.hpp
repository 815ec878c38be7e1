#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "commands/context.hpp"
#include "quiz/bank.hpp"
#include "records/attempt_store.hpp"
#include "reports/certificate.hpp"
#include "system/program.hpp"

namespace fourfold::commands {

struct CertificateWish {
    std::string person;                   // name or staff number
    std::string className;                // empty: any class
    std::optional<std::string> number{};  // staff number; nothing: any
    std::filesystem::path path;           // see isCertificateFile()
    std::string store;                    // as in RecordsOptions
};

// The best passed exam on a bank (of equal scores the earliest), and everybody who passed it. Exams on a version that
// the course leader has released come before all others.
struct BestExam {
    std::optional<reports::Certificate> certificate;
    std::vector<records::Person> people{};
};
[[nodiscard]] records::Result<BestExam> bestExam(const std::vector<records::Attempt>& attempts,
                                                 const std::shared_ptr<const quiz::Bank>& bank,
                                                 records::AttemptStore& store);
// Gives the certificate the code of its record. Returns false if the record was changed after it was closed.
[[nodiscard]] records::Result<bool> confirm(reports::Certificate& certificate, records::AttemptStore& store);
inline constexpr system::ProgramLimits drawingLimits{};
// Draws the picture as PNG, A4 at 300 dots per inch, within these limits. The output is empty if that failed.
[[nodiscard]] system::ProgramEnd pngOf(const std::string& svg);

// Whether a file name is valid for a certificate: .html or .htm for a page, .png for a picture.
[[nodiscard]] bool isCertificateFile(const std::string& path);

// Writes the certificate of the best exam on the bank that the person passed, in the language of the context. Returns
// the exit code: failure if there is no such exam, if its record was changed after it was closed, or if the file exists
// or cannot be written. Then prints why.
[[nodiscard]] int certificate(const CertificateWish& wish, const std::shared_ptr<const quiz::Bank>& bank,
                              const Context& context);

}  // namespace fourfold::commands
