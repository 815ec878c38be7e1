#include "commands/import_bank.hpp"

#include <utility>
#include <variant>

#include "author/starter.hpp"
#include "commands/output.hpp"
#include "commands/own_file.hpp"
#include "core/diagnostic_format.hpp"
#include "core/id_rule.hpp"
#include "core/utf8.hpp"
#include "exchange/import.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/bank_writer.hpp"
#include "yaml/source_file.hpp"

namespace fourfold::commands {
namespace {

namespace fs = std::filesystem;
using exchange::Format;
using exchange::Imported;

void tell(const core::Diagnostics& found, const Context& context) {
    for (const core::Diagnostic& each : found.all()) complain(core::formatDiagnostic(each, context.language));
}

template <class... Args>
core::Text inBoth(std::string_view key, const Context& context, const Args&... args) {
    return {context.strings.format(key, core::Language::en, args...),
            context.strings.format(key, core::Language::zh, args...)};
}

// The content of a file. The messages about the file were already printed.
struct Read {
    Format format = Format::gift;
    Imported imported;
};
Read readFile(const fs::path& path, const ImportOptions& options, const exchange::ImportSettings& settings,
              const Context& context) {
    Read read;
    read.imported.diagnostics = core::Diagnostics(path.string());
    if (const auto bytes = yaml::readSourceFile(path, read.imported.diagnostics)) {
        read.format = options.format.value_or(exchange::formatOf(*bytes, path.string()));
        read.imported = exchange::bankFrom(read.format, *bytes, path.string(), settings);
    }
    tell(read.imported.diagnostics, context);
    return read;
}

// Joins the questions of both files, one in each language, if there are two files.
std::optional<quiz::Bank> withChinese(Read& read, const ImportOptions& options,
                                      const exchange::ImportSettings& settings, const Context& context) {
    if (!options.chinese || !read.imported.bank) return std::move(read.imported.bank);
    const Read chinese = readFile(*options.chinese, options, settings, context);
    if (!chinese.imported.bank) return std::nullopt;
    core::Diagnostics found(options.chinese->string());
    auto both = exchange::inBothLanguages(std::move(*read.imported.bank), *chinese.imported.bank, found);
    found.finish();
    tell(found, context);
    return both;
}

std::string fileText(const quiz::Bank& bank, const Read& read, const std::string& name, const Context& context) {
    const std::string schema = author::fileUri(context.paths.assets / "schema" / "bank.schema.json");
    const std::string format(exchange::titleOf(read.format));
    return fmt::format("# yaml-language-server: $schema={}\n# {}\n{}", schema,
                       context.text("import.remark", fmt::arg("file", name), fmt::arg("format", format)),
                       yaml::bankText(bank));
}

std::string summary(const quiz::Bank& bank, const Read& read, const OwnPlace& place, const Context& context) {
    const auto count = [&](std::string_view key, std::size_t n) {
        return context.strings.count(key, static_cast<long long>(n), context.language);
    };
    std::string text = context.text("new.made", fmt::arg("path", core::printable(place.path.string()))) + '\n';
    text += count("import.taken", bank.questions.size()) + '\n';
    if (read.imported.notTaken > 0) text += count("import.left", read.imported.notTaken) + '\n';
    text += context.text("import.next", fmt::arg("file", asArgument(place.path.string()))) + '\n';
    return text + context.text(place.isListed ? "new.bank.listed" : "new.bank.unlisted") + '\n';
}

}  // namespace

int importBank(const ImportOptions& options, const Context& context) {
    const std::string name = core::shown(options.file.filename().string());
    const std::string id = options.id.empty() ? core::idLike(options.file.stem().string()) : options.id;
    if (id.empty()) {
        complain(context.text("import.no_id", fmt::arg("file", name)));
        return misuse;
    }
    const auto found = placeOf({.id = id, .output = options.output, .bank = true}, context);
    if (const int* code = std::get_if<int>(&found)) return *code;
    const OwnPlace& place = std::get<OwnPlace>(found);

    const std::string stem = core::shown(options.file.stem().string());
    const exchange::ImportSettings settings{.id = id,
                                            .title = {stem, stem},
                                            .brief = inBoth("import.brief", context, fmt::arg("file", name)),
                                            .topic = inBoth("import.topic", context)};
    Read read = readFile(options.file, options, settings, context);
    const std::optional<quiz::Bank> bank = withChinese(read, options, settings, context);
    if (!bank) return failure;

    const std::string text = fileText(*bank, read, name, context);
    // Writes nothing that other commands could not read.
    if (const yaml::BankFile again = yaml::loadBankText(text, place.path.string()); !again.bank) {
        tell(again.diagnostics, context);
        return failure;
    }
    if (!writeNew(place.path, text, system::Access::usual, "new", context)) return failure;
    return emit(summary(*bank, read, place, context), success);
}

}  // namespace fourfold::commands
