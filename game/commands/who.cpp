#include "commands/who.hpp"

namespace fourfold::commands {

records::Person personOf(const WhoOptions& options, const Context& context) {
    const records::Person& remembered = context.settings.person;
    if (!options.person) return remembered;
    if (*options.person == remembered.name && options.className == remembered.className) return remembered;
    if (options.person->empty()) return {};
    return {.id = {}, .name = *options.person, .className = options.className};
}

}  // namespace fourfold::commands
