#pragma once

#include <filesystem>
#include <string>

#include "commands/context.hpp"
#include "quiz/bank.hpp"

namespace fourfold::commands {

struct CertificateWish {
    std::string person;          // name or staff number
    std::string className;       // empty: whichever class they are in
    std::filesystem::path path;  // as isCertificateFile
};

// Whether the name of a file is one for a certificate: a page, .html or .htm, or a picture, .png.
[[nodiscard]] bool isCertificateFile(const std::string& path);

// Writes the certificate of the best exam on the bank that the person passed, in the language of the context. Returns the
// exit code: a failure, and a complaint, when there is none, when its record was changed after it was closed, or when the
// file is there already or cannot be written.
[[nodiscard]] int certificate(const CertificateWish& wish, const quiz::Bank& bank, const Context& context);

}  // namespace fourfold::commands
