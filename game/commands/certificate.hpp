#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "commands/context.hpp"
#include "quiz/bank.hpp"
#include "records/attempt_store.hpp"
#include "reports/certificate.hpp"
#include "system/program.hpp"

namespace fourfold::commands {

struct CertificateWish {
    std::string person;          // name or staff number
    std::string className;       // empty: whichever class they are in
    std::filesystem::path path;  // as isCertificateFile
    std::string store;           // as in RecordsOptions
};

// The best exam on a bank that was passed, of equal scores the earliest, and the classes of everybody who passed it.
struct BestExam {
    std::optional<reports::Certificate> certificate;
    std::set<std::string> classes;
};
[[nodiscard]] BestExam bestExam(const std::vector<records::Attempt>& attempts, const quiz::Bank& bank);
// Gives the certificate the code of its record; false when the record is not as it was closed.
[[nodiscard]] records::Result<bool> confirm(reports::Certificate& certificate, records::AttemptStore& store);
inline constexpr system::ProgramLimits drawingLimits{};
// Draws the picture as PNG, A4 at 300 dots an inch, within those; empty output where that failed.
[[nodiscard]] system::ProgramEnd pngOf(const std::string& svg);

// Whether the name of a file is one for a certificate: a page, .html or .htm, or a picture, .png.
[[nodiscard]] bool isCertificateFile(const std::string& path);

// Writes the certificate of the best exam on the bank that the person passed, in the language of the context. Returns
// the exit code: a failure, and a complaint, when there is none, when its record was changed after it was closed, or
// when the file is there already or cannot be written.
[[nodiscard]] int certificate(const CertificateWish& wish, const quiz::Bank& bank, const Context& context);

}  // namespace fourfold::commands
