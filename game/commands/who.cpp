#include "commands/who.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "commands/attempts.hpp"
#include "commands/output.hpp"
#include "core/nearest.hpp"
#include "core/normal_name.hpp"
#include "core/utf8.hpp"

namespace fourfold::commands {
namespace {

using core::normalName;
using records::Person;

std::string classOf(const Person& person, const Context& context) {
    return person.className.empty() ? context.text("report.command.no_class") : core::printable(person.className);
}

bool hasNumber(const Person& person) { return !person.number.empty(); }

}  // namespace

Person personOf(const WhoOptions& options, const Context& context) {
    const Person& remembered = context.settings.person;
    if (!options.person) return remembered;
    const Person asked{.id = {},
                       .name = normalName(*options.person),
                       .className = normalName(options.className),
                       .number = normalName(options.number.value_or(""))};
    if (asked.name.empty()) return {};
    const bool isRemembered =
        asked.name == remembered.name && asked.className == remembered.className && asked.number == remembered.number;
    return isRemembered ? remembered : asked;
}

std::optional<Person> whoPlays(const WhoOptions& options, records::AttemptStore& store, const Context& context) {
    Person person = personOf(options, context);
    if (!options.person || person.name.empty()) return person;
    const auto read = store.people();
    if (!read) return person;  // what keeps the store from being read is told where something is kept
    const std::vector<Person>& people = read.value();
    std::vector<Person> found =
        peopleCalled(people, {.name = person.name, .className = person.className, .number = options.number});
    if (found.empty() && !options.number && person.className.empty()) {
        found = peopleCalled(people, {.name = person.name});
        // Those of the same name in some class are others.
        std::erase_if(found, [&](const Person& each) { return each.number != person.name; });
    }
    if (found.empty()) return person;
    if (!isOnePerson(found, person.name, store, context)) return std::nullopt;
    return found.front();
}

std::vector<Person> peopleCalled(std::span<const Person> people, const PersonAsked& asked) {
    const std::string name = normalName(asked.name);
    const auto fits = [&](const Person& each) {
        return (!asked.className || each.className == normalName(*asked.className)) &&
               (!asked.number || each.number == normalName(*asked.number));
    };
    std::vector<Person> found;
    std::ranges::copy_if(people, std::back_inserter(found),
                         [&](const Person& each) { return each.name == name && fits(each); });
    if (!found.empty() || name.empty()) return found;
    std::ranges::copy_if(people, std::back_inserter(found),
                         [&](const Person& each) { return each.number == name && fits(each); });
    return found;
}

std::optional<Person> personCalled(const PersonAsked& asked, records::AttemptStore& store, const Context& context) {
    auto read = store.people();
    const auto* people = valueOf(read, context);
    if (people == nullptr) return std::nullopt;
    const auto found = peopleCalled(*people, asked);
    if (!isOnePerson(found, asked.name, store, context)) return std::nullopt;
    return found.front();
}

bool isOnePerson(std::span<const Person> found, std::string_view name, records::AttemptStore& store,
                 const Context& context) {
    if (found.size() == 1) return true;
    const std::string shown = core::printable(name);
    if (found.empty()) {
        core::Nearest nearest(name);
        if (const auto known = store.people()) {
            for (const Person& person : known.value()) nearest.offer(person.name);
        }
        const auto other = nearest.name();
        complain(other ? context.text("report.command.nobody_but", fmt::arg("name", shown),
                                      fmt::arg("nearest", core::printable(*other)))
                       : context.text("report.command.nobody", fmt::arg("name", shown)));
        return false;
    }
    if (std::ranges::any_of(found, hasNumber)) {
        complain(context.text("report.command.several_numbers", fmt::arg("n", found.size()), fmt::arg("name", shown),
                              fmt::arg("people", toldApart(found, context))));
        return false;
    }
    std::set<std::string> classes;
    for (const Person& person : found) classes.insert(classOf(person, context));
    complain(context.text("report.command.several", fmt::arg("n", found.size()), fmt::arg("name", shown),
                          fmt::arg("classes", fmt::join(classes, ", "))));
    return false;
}

std::string toldApart(std::span<const Person> people, const Context& context) {
    std::string text;
    for (const Person& person : people) {
        if (!text.empty()) text += "; ";
        text += context.text(hasNumber(person) ? "report.command.with_number" : "report.command.without_number",
                             fmt::arg("class", classOf(person, context)),
                             fmt::arg("number", core::printable(person.number)));
    }
    return text;
}

}  // namespace fourfold::commands
