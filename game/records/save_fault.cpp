#include "records/save_fault.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

namespace fourfold::records {
namespace {

SaveFault::Kind kindOf(int error) {
    switch (error) {
        case EACCES:
        case EPERM:
        case EROFS: return SaveFault::Kind::notAllowed;
        case ENOSPC:
        case EDQUOT:
        case EFBIG: return SaveFault::Kind::full;
        default: return SaveFault::Kind::other;
    }
}

}  // namespace

SaveFault SaveFault::of(int error, std::filesystem::path path) {
    return {.kind = kindOf(error), .path = std::move(path), .error = error};
}

std::string_view SaveFault::key() const {
    switch (kind) {
        case Kind::noHome: return "save.no_home";
        case Kind::notAllowed: return "save.not_allowed";
        case Kind::full: return "save.full";
        case Kind::inUse: return "save.in_use";
        case Kind::other: break;
    }
    return "save.other";
}

std::string_view SaveFault::settingsKey() const {
    switch (kind) {
        case Kind::noHome: return "save.settings.no_home";
        case Kind::notAllowed: return "save.settings.not_allowed";
        case Kind::full: return "save.settings.full";
        case Kind::inUse:  // a play's alone
        case Kind::other: break;
    }
    return "save.settings.other";
}

std::string SaveFault::reason() const { return error == 0 ? std::string() : std::generic_category().message(error); }

}  // namespace fourfold::records
