#include "exchange/export.hpp"

#include "exchange/aiken_writer.hpp"
#include "exchange/gift_writer.hpp"

namespace fourfold::exchange {

Exported textOf(Format format, const quiz::Bank& bank, core::Language language) {
    return format == Format::gift ? giftOf(bank, language) : aikenOf(bank, language);
}

}  // namespace fourfold::exchange
