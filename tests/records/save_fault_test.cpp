#include "records/save_fault.hpp"

#include <cerrno>

#include <doctest/doctest.h>

using fourfold::records::SaveFault;

TEST_CASE("each kind of fault has its own sentence") {
    CHECK(SaveFault::of(EACCES, "/x").key() == "save.not_allowed");
    CHECK(SaveFault::of(EROFS, "/x").key() == "save.not_allowed");
    CHECK(SaveFault::of(ENOSPC, "/x").key() == "save.full");
    CHECK(SaveFault::of(EDQUOT, "/x").key() == "save.full");
    CHECK(SaveFault::of(EIO, "/x").key() == "save.other");
    CHECK(SaveFault{.kind = SaveFault::Kind::noHome, .path = {}, .error = 0}.key() == "save.no_home");
    CHECK(SaveFault{.kind = SaveFault::Kind::inUse, .path = {}, .error = 0}.key() == "save.in_use");
}

TEST_CASE("settings that cannot be kept have sentences of their own, which do not speak of a play") {
    CHECK(SaveFault::of(EACCES, "/x").settingsKey() == "save.settings.not_allowed");
    CHECK(SaveFault::of(ENOSPC, "/x").settingsKey() == "save.settings.full");
    CHECK(SaveFault::of(EIO, "/x").settingsKey() == "save.settings.other");
    CHECK(SaveFault{.kind = SaveFault::Kind::noHome, .path = {}, .error = 0}.settingsKey() == "save.settings.no_home");
}

TEST_CASE("a fault of the system says what the system says") {
    CHECK(SaveFault::of(EIO, "/x").reason() == "Input/output error");
    CHECK(SaveFault{.kind = SaveFault::Kind::noHome, .path = {}, .error = 0}.reason().empty());
}
