#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "commands/context.hpp"
#include "records/attempt_store.hpp"
#include "records/person.hpp"

namespace fourfold::commands {

// The person who plays, as given on the command line.
struct WhoOptions {
    std::optional<std::string> person{};  // name or staff number; empty: nobody
    std::string className{};
    std::optional<std::string> number{};  // staff number; empty: the person who has none
};

// The person of the command line; if there is none, the person of the window's settings. A person of the command line
// has no id yet.
[[nodiscard]] records::Person personOf(const WhoOptions& options, const Context& context);

// The person who plays, as the store knows them: the one with the name, class and number that were given; without a
// number the only one of that name in that class, or without a class the only one whose staff number stands in the
// place of the name. Somebody whom the store does not know: as personOf() says. If several people are meant, prints
// who, and returns nothing.
[[nodiscard]] std::optional<records::Person> whoPlays(const WhoOptions& options, records::AttemptStore& store,
                                                      const Context& context);

// Somebody whom the store should know.
struct PersonAsked {
    std::string name;                        // or a staff number
    std::optional<std::string> className{};  // nothing: any
    std::optional<std::string> number{};     // nothing: any; empty: none
};

// Those among the people who are meant.
[[nodiscard]] std::vector<records::Person> peopleCalled(std::span<const records::Person> people,
                                                        const PersonAsked& asked);
// The one who is meant. If there is none, or several are meant, prints so and returns nothing.
[[nodiscard]] std::optional<records::Person> personCalled(const PersonAsked& asked, records::AttemptStore& store,
                                                          const Context& context);

// Whether a name stands for exactly one person; `found` holds the people that it stands for. If not, prints why, and
// suggests a known name or lists the classes and staff numbers to choose from.
[[nodiscard]] bool isOnePerson(std::span<const records::Person> found, std::string_view name,
                               records::AttemptStore& store, const Context& context);
// "class A, staff number 12; class A, no staff number"
[[nodiscard]] std::string toldApart(std::span<const records::Person> people, const Context& context);

}  // namespace fourfold::commands
