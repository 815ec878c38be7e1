#include "core/text_id.hpp"

#include <string>
#include <type_traits>
#include <unordered_set>

#include <doctest/doctest.h>

namespace fourfold::core {
namespace {

using DogId = TextId<struct DogTag>;
using CatId = TextId<struct CatTag>;

}  // namespace

TEST_CASE("an id does not come from a text unasked, nor from another kind of id") {
    CHECK_FALSE(std::is_convertible_v<std::string, DogId>);
    CHECK_FALSE(std::is_convertible_v<const char*, DogId>);
    CHECK_FALSE(std::is_convertible_v<DogId, std::string>);
    CHECK_FALSE(std::is_constructible_v<DogId, CatId>);
    CHECK_FALSE(std::is_assignable_v<DogId&, std::string>);
}

TEST_CASE("ids of a kind are compared, sorted and hashed by their text") {
    CHECK(DogId().empty());
    CHECK(DogId("rex").text() == "rex");
    CHECK(DogId("rex") == DogId(std::string("rex")));
    CHECK(DogId("ace") < DogId("rex"));
    const std::unordered_set<DogId> dogs{DogId("rex"), DogId("ace"), DogId("rex")};
    CHECK(dogs.size() == 2);
}

}  // namespace fourfold::core
