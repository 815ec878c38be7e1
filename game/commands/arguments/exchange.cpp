#include <algorithm>
#include <memory>

#include "commands/arguments/subcommands.hpp"

namespace fourfold::commands {
namespace {

using exchange::Format;
using exchange::formatNames;

bool isFormat(const std::string& value) { return std::ranges::find(formatNames, value) != formatNames.end(); }

Format formatCalled(const std::string& name) {
    return static_cast<Format>(std::ranges::find(formatNames, name) - formatNames.begin());
}

constexpr std::string_view formatOption = "--format gift|aiken";

}  // namespace

Subcommand describeImport(Command& program) {
    const auto options = std::make_shared<ImportOptions>();
    const auto format = std::make_shared<std::string>();
    Command import = program.add("import", "command.help.import.about");
    import.option("FILE", options->file, "command.help.import.file").required();
    import.option("--zh FILE", options->chinese, "command.help.import.zh");
    import.option(formatOption, *format, "command.help.import.format").must(isFormat, "command.wrong.bank_format");
    import.option("--id ID", options->id, "command.help.import.id");
    import.option("--output PATH", options->output, "command.help.output");
    return {import, [options, format](const StartArguments&) {
                ImportOptions wanted = *options;
                if (!format->empty()) wanted.format = formatCalled(*format);
                return wanted;
            }};
}

Subcommand describeExport(Command& program) {
    const auto options = std::make_shared<ExportOptions>();
    const auto format = std::make_shared<std::string>();
    Command out = program.add("export", "command.help.export.about");
    out.option("BANK", options->bank, "command.help.export.bank").required();
    out.option(formatOption, *format, "command.help.export.format")
        .must(isFormat, "command.wrong.bank_format")
        .required();
    out.option("--output FILE", options->output, "command.help.export.output");
    return {out, [options, format](const StartArguments&) {
                ExportOptions wanted = *options;
                wanted.format = formatCalled(*format);
                return wanted;
            }};
}

}  // namespace fourfold::commands
