#include "commands/export_bank.hpp"

#include "commands/banks.hpp"
#include "commands/output.hpp"
#include "commands/own_file.hpp"
#include "core/diagnostic_format.hpp"
#include "core/utf8.hpp"
#include "exchange/export.hpp"

namespace fourfold::commands {

int exportBank(const ExportOptions& options, const Context& context) {
    const auto bank = findBank(options.bank, context);
    if (!bank) return failure;
    const exchange::Exported exported = exchange::textOf(options.format, *bank, context.language);
    for (const core::Diagnostic& loss : exported.losses.all()) complain(core::formatDiagnostic(loss, context.language));
    const std::string format(exchange::titleOf(options.format));
    if (exported.written == 0) {
        complain(context.text("export.nothing", fmt::arg("bank", bank->id), fmt::arg("format", format)));
        return failure;
    }
    if (!options.output) return emit(exported.text, success);
    if (!writeNew(*options.output, exported.text, system::Access::usual, "export", context)) return failure;
    return emit(context.text("export.made", fmt::arg("path", core::printable(options.output->string())),
                             fmt::arg("written", exported.written), fmt::arg("all", bank->questions.size())) +
                    '\n',
                success);
}

}  // namespace fourfold::commands
