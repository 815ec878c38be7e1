#include "exchange/import.hpp"

#include <utility>

#include "exchange/aiken_reader.hpp"
#include "exchange/bank_builder.hpp"
#include "exchange/gift_reader.hpp"
#include "exchange/source.hpp"

namespace fourfold::exchange {

Imported bankFrom(Format format, std::string_view text, std::string path, const ImportSettings& settings) {
    Source source(text, std::move(path));
    Imported result;
    if (source.isReadable()) {
        BankBuilder builder(source, settings);
        format == Format::gift ? readGift(source, builder) : readAiken(source, builder);
        result.bank = builder.finish();
        result.notTaken = builder.left();
    }
    result.diagnostics = std::move(source.diagnostics());
    result.diagnostics.finish();
    return result;
}

}  // namespace fourfold::exchange
