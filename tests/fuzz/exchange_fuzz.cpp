// One input for the readers of GIFT and Aiken, in the form that libFuzzer calls. For all bytes: reading ends, there is
// a bank exactly if there is no error, the bank can be written and read again, every finding can be shown, and an
// exported bank is read as the same. Links with libFuzzer, or with mutation_driver.cpp.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/diagnostic_format.hpp"
#include "core/utf8.hpp"
#include "exchange/export.hpp"
#include "exchange/import.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/bank_writer.hpp"

using namespace fourfold;

namespace {

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "exchange_fuzz: %s\n", what);
    std::abort();
}

void checkFindings(const core::Diagnostics& found) {
    for (const core::Diagnostic& diagnostic : found.all()) {
        for (const core::Language language : core::languages) {
            const std::string line = core::formatDiagnostic(diagnostic, language);
            require(!core::firstInvalidByte(line) && !core::firstForbidden(line), "a finding cannot be shown");
            require(line.find('\n') == std::string::npos, "a finding has more than one line");
        }
        const auto [row, column] = diagnostic.position;
        require((row == 0) == (column == 0) && row >= 0 && column >= 0, "a position is not in the file");
    }
}

exchange::Imported read(exchange::Format format, std::string_view text) {
    static const exchange::ImportSettings settings{
        .id = "course", .title = {"Course", "课程"}, .brief = {"Brief", "简介"}, .topic = {"General", "综合"}};
    exchange::Imported imported = exchange::bankFrom(format, text, "course.txt", settings);
    require(imported.bank.has_value() != imported.diagnostics.hasErrors(), "a bank comes out exactly without errors");
    checkFindings(imported.diagnostics);
    return imported;
}

void checkBank(const quiz::Bank& bank) {
    const std::string text = yaml::bankText(bank);
    const yaml::BankFile file = yaml::loadBankText(text, "course.yaml");
    require(file.bank != nullptr, "a bank that was imported cannot be read");
    require(yaml::bankText(*file.bank) == text, "a bank changes when it is written");

    const exchange::Exported gift = exchange::textOf(exchange::Format::gift, bank, core::Language::zh);
    checkFindings(gift.losses);
    require(gift.written == bank.questions.size(), "a question is not exported");
    const exchange::Imported again = read(exchange::Format::gift, gift.text);
    require(again.bank.has_value() && again.bank->questions.size() == bank.questions.size(),
            "an export cannot be read");
    require(exchange::textOf(exchange::Format::gift, *again.bank, core::Language::zh).text == gift.text,
            "an export changes when it is read and written");

    const exchange::Exported aiken = exchange::textOf(exchange::Format::aiken, bank, core::Language::en);
    checkFindings(aiken.losses);
    if (aiken.written == 0) return;
    const exchange::Imported plain = read(exchange::Format::aiken, aiken.text);
    require(plain.bank.has_value() && plain.bank->questions.size() == aiken.written,
            "an export to Aiken cannot be read");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const exchange::Format format : {exchange::Format::gift, exchange::Format::aiken}) {
        const exchange::Imported imported = read(format, text);
        if (imported.bank) checkBank(*imported.bank);
    }
    return 0;
}
