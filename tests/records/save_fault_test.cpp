#include "records/save_fault.hpp"

#include <cerrno>

#include <doctest/doctest.h>

#include "system/error.hpp"

using fourfold::records::SaveFault;
using fourfold::system::errorNumbered;

TEST_CASE("each kind of fault has its own sentence") {
    CHECK(SaveFault::of(errorNumbered(EACCES), "/x").key() == "save.not_allowed");
    CHECK(SaveFault::of(errorNumbered(EROFS), "/x").key() == "save.not_allowed");
    CHECK(SaveFault::of(errorNumbered(ENOSPC), "/x").key() == "save.full");
    CHECK(SaveFault::of(errorNumbered(EDQUOT), "/x").key() == "save.full");
    CHECK(SaveFault::of(errorNumbered(EIO), "/x").key() == "save.other");
    CHECK(SaveFault{.kind = SaveFault::Kind::noHome, .path = {}}.key() == "save.no_home");
    CHECK(SaveFault{.kind = SaveFault::Kind::inUse, .path = {}}.key() == "save.in_use");
}

TEST_CASE("what a store alone can have has sentences of its own") {
    using Kind = SaveFault::Kind;
    struct Row {
        Kind kind;
        const char* play;
        const char* store;
    };
    for (const Row& row : {Row{Kind::notAllowed, "save.not_allowed", "records.fault.not_allowed"},
                           Row{Kind::alreadyOpen, "save.already_open", "save.already_open"},
                           Row{Kind::busy, "save.busy", "records.fault.busy"},
                           Row{Kind::damaged, "save.damaged", "records.fault.damaged"},
                           Row{Kind::newer, "save.newer", "records.fault.newer"},
                           Row{Kind::replaced, "save.replaced", "records.fault.replaced"},
                           Row{Kind::unreachable, "save.unreachable", "records.fault.unreachable"},
                           Row{Kind::waiting, "save.waiting", "save.waiting"},
                           Row{Kind::unclear, "save.unclear", "records.fault.unclear"},
                           Row{Kind::other, "save.other", "records.fault.other"}}) {
        const SaveFault fault{.kind = row.kind, .path = "/x", .error = {}, .detail = "so it says"};
        CHECK(fault.key() == row.play);
        CHECK(fault.storeKey() == row.store);
        CHECK(fault.reason() == "so it says");
    }
}

TEST_CASE("settings that cannot be kept have sentences of their own, which do not speak of a play") {
    CHECK(SaveFault::of(errorNumbered(EACCES), "/x").settingsKey() == "save.settings.not_allowed");
    CHECK(SaveFault::of(errorNumbered(ENOSPC), "/x").settingsKey() == "save.settings.full");
    CHECK(SaveFault::of(errorNumbered(EIO), "/x").settingsKey() == "save.settings.other");
    CHECK(SaveFault{.kind = SaveFault::Kind::noHome, .path = {}}.settingsKey() == "save.settings.no_home");
}

TEST_CASE("a fault of the system says what the system says") {
    CHECK(SaveFault::of(errorNumbered(EIO), "/x").reason() == "Input/output error");
    CHECK(SaveFault{.kind = SaveFault::Kind::noHome, .path = {}}.reason().empty());
}
