#include "records/chain.hpp"

#include <array>

#include <doctest/doctest.h>

namespace fourfold::records {

TEST_CASE("the hash of a link never changes: stores of earlier versions depend on it") {
    const Attempt attempt{.header = {.id = AttemptId("a1"),
                                     .person = PersonId("p1"),
                                     .kind = AttemptKind::quiz,
                                     .subject = "basics",
                                     .digest = "d1",
                                     .version = "2",
                                     .seed = 0xffffffffffffffff,
                                     .mode = engine::Mode::exam,
                                     .language = core::Language::zh,
                                     .program = "0.1.0",
                                     .started = core::momentOf(1'764'063'000'123)},
                          .person = {.id = PersonId("p1"), .name = "李雷", .className = "三班"},
                          .origin = "c1"};
    const std::array moves{Move{.what = Move::Answer{"q7", "b,a"},
                                .at = core::momentOf(1'764'063'001'500),
                                .elapsed = core::durationOf(1377)},
                           Move{.what = Move::End{{}, "done 70/1 passed"},
                                .at = core::momentOf(1'764'063'009'000),
                                .elapsed = core::durationOf(8877)}};
    // SHA-256 of the fields, each as its length in bytes, a colon and its text: "10:fourfold-1" "2:ff" "2:a1" ...
    CHECK(linkHash("ff", attempt, moves) == "1aa7600296911d08d28b005abf1c1d76a4e5ef4e46d10ce8e9e767c44dcc8f99");
}

}  // namespace fourfold::records
