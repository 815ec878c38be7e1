#include "records/save_fault.hpp"

#include <array>
#include <utility>

#include "system/error.hpp"

namespace fourfold::records {
namespace {

SaveFault::Kind kindOf(std::error_code error) {
    if (system::isForbidden(error)) return SaveFault::Kind::notAllowed;
    return system::isFull(error) ? SaveFault::Kind::full : SaveFault::Kind::other;
}

// In the order of SaveFault::Kind. Kinds that settings cannot have share the sentence of Kind::other.
struct Keys {
    std::string_view play, settings, store;
};
constexpr std::array<Keys, 13> keys{{
    {"save.no_home", "save.settings.no_home", "records.fault.no_home"},
    {"save.not_allowed", "save.settings.not_allowed", "records.fault.not_allowed"},
    {"save.full", "save.settings.full", "records.fault.full"},
    {"save.in_use", "save.settings.other", "save.in_use"},
    {"save.already_open", "save.settings.other", "save.already_open"},
    {"save.busy", "save.settings.other", "records.fault.busy"},
    {"save.damaged", "save.settings.other", "records.fault.damaged"},
    {"save.newer", "save.settings.other", "records.fault.newer"},
    {"save.replaced", "save.settings.other", "records.fault.replaced"},
    {"save.unreachable", "save.settings.other", "records.fault.unreachable"},
    {"save.waiting", "save.settings.other", "save.waiting"},
    {"save.unclear", "save.settings.other", "records.fault.unclear"},
    {"save.other", "save.settings.other", "records.fault.other"},
}};

const Keys& keysOf(SaveFault::Kind kind) { return keys[static_cast<std::size_t>(kind)]; }

}  // namespace

SaveFault SaveFault::of(std::error_code error, std::filesystem::path path) {
    return {.kind = kindOf(error), .path = std::move(path), .error = error};
}

std::string_view SaveFault::key() const { return keysOf(kind).play; }

std::string_view SaveFault::settingsKey() const { return keysOf(kind).settings; }

std::string_view SaveFault::storeKey() const { return keysOf(kind).store; }

std::string SaveFault::reason() const {
    if (!detail.empty()) return detail;
    return error ? error.message() : std::string();
}

}  // namespace fourfold::records
