#include "commands/tries.hpp"

#include "reports/phrases.hpp"

namespace fourfold::commands {

std::vector<TooManyTries> tooManyTries(std::span<const records::BegunExams> begun, const reports::Shelf& shelf) {
    std::vector<TooManyTries> found;
    for (const records::BegunExams& each : begun) {
        const auto allowed = shelf.triesOf(each.bank);
        if (!allowed || each.attempts.size() <= static_cast<std::size_t>(*allowed)) continue;
        found.push_back({.person = each.person,
                         .bank = each.bank,
                         .begun = each.attempts.size(),
                         .allowed = static_cast<std::size_t>(*allowed)});
    }
    return found;
}

std::string nameIn(const records::Person& person, const Context& context) {
    return reports::Phrases(context.strings, context.language).fullName(person);
}

}  // namespace fourfold::commands
