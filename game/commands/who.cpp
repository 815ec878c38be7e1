#include "commands/who.hpp"

#include <set>

#include "commands/output.hpp"
#include "core/nearest.hpp"
#include "core/utf8.hpp"

namespace fourfold::commands {

records::Person personOf(const WhoOptions& options, const Context& context) {
    const records::Person& remembered = context.settings.person;
    if (!options.person) return remembered;
    if (*options.person == remembered.name && options.className == remembered.className) return remembered;
    if (options.person->empty()) return {};
    return {.id = {}, .name = *options.person, .className = options.className};
}

bool isOnePerson(std::span<const records::Person> found, std::string_view name, records::AttemptStore& store,
                 const Context& context) {
    if (found.size() == 1) return true;
    const std::string shown = core::printable(name);
    if (found.empty()) {
        core::Nearest nearest(name);
        if (const auto known = store.people()) {
            for (const records::Person& person : known.value()) nearest.offer(person.name);
        }
        const auto other = nearest.name();
        complain(other ? context.text("report.command.nobody_but", fmt::arg("name", shown),
                                      fmt::arg("nearest", core::printable(*other)))
                       : context.text("report.command.nobody", fmt::arg("name", shown)));
        return false;
    }
    std::set<std::string> classes;
    for (const records::Person& person : found) {
        classes.insert(person.className.empty() ? context.text("report.command.no_class")
                                                : core::printable(person.className));
    }
    complain(context.text("report.command.several", fmt::arg("n", found.size()), fmt::arg("name", shown),
                          fmt::arg("classes", fmt::join(classes, ", "))));
    return false;
}

}  // namespace fourfold::commands
