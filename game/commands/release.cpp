#include "commands/release.hpp"

#include <utility>

#include "commands/attempts.hpp"
#include "commands/banks.hpp"
#include "commands/console.hpp"
#include "commands/json_text.hpp"
#include "core/utf8.hpp"
#include "system/clock.hpp"
#include "system/stream.hpp"

namespace fourfold::commands {
namespace {

// The id of the bank that an argument names. A bank whose file is gone can be withdrawn by its id.
std::string idOf(const std::string& argument, const Context& context) {
    if (!looksLikePath(argument)) return argument;
    const auto bank = findBank(argument, context);
    return bank ? bank->id : std::string();
}

int withdraw(const ReleaseOptions& options, records::AttemptStore& store, const Context& context) {
    const std::string bank = idOf(options.bank, context);
    if (bank.empty()) return failure;
    auto withdrawn = store.withdraw(bank, system::systemClock().wall());
    const std::size_t* count = valueOf(withdrawn, context);
    if (count == nullptr) return failure;
    if (*count == 0) {
        complain(context.text("release.none", fmt::arg("bank", core::printable(bank))));
        return failure;
    }
    if (options.json) return emit(dump(Json{{"bank", bank}, {"withdrawn", *count}}), success);
    return emit(context.text("release.withdrawn", fmt::arg("bank", core::printable(bank))) + '\n', success);
}

}  // namespace

int release(const ReleaseOptions& options, const Context& context) {
    const auto store = attemptsAt(options.store, context);
    if (options.withdraw) return withdraw(options, *store, context);
    const auto bank = findBank(options.bank, context);
    if (!bank) return failure;
    if (const auto fault = store->release(records::versionOf(*bank), system::systemClock().wall())) {
        complain(sentenceOf(*fault, context));
        return failure;
    }
    if (options.json) return emit(dump(Json{{"bank", bank->id}, {"digest", bank->digest.text}}), success);
    return emit(
        context.text("release.done", fmt::arg("bank", bank->id),
                     fmt::arg("title", core::printable(bank->title.in(context.language))),
                     fmt::arg("digest", core::shortDigest(bank->digest.text)), fmt::arg("all", bank->digest.text)) +
            '\n',
        success);
}

}  // namespace fourfold::commands
