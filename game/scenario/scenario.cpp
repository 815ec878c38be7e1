#include "scenario/scenario.hpp"

#include <algorithm>

namespace fourfold::scenario {
namespace {

template <class IdType, class T>
std::optional<IdType> named(const std::vector<T>& elements, std::string_view id) {
    const auto found = std::ranges::find(elements, id, &T::id);
    if (found == elements.end()) return std::nullopt;
    return IdType(static_cast<std::size_t>(found - elements.begin()));
}

}  // namespace

std::span<const Choice> Scenario::choicesOf(SceneId scene) const {
    const auto* range = std::get_if<ChoiceRange>(&(*this)[scene].next);
    if (range == nullptr) return {};
    return std::span(choices).subspan(range->first.index(), range->count);
}

std::optional<ChoiceId> Scenario::choiceNamed(std::string_view wanted) const {
    return named<ChoiceId>(choices, wanted);
}
std::optional<SceneId> Scenario::sceneNamed(std::string_view wanted) const { return named<SceneId>(scenes, wanted); }

}  // namespace fourfold::scenario
