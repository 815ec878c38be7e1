#include "records/receipt.hpp"

#include <cctype>
#include <string>

#include <doctest/doctest.h>

namespace fourfold::records {
namespace {

// "aa ab ac ... pp": the word of a byte are its two digits as letters.
std::string words() {
    std::string list;
    for (char high = 'a'; high <= 'p'; ++high) {
        for (char low = 'a'; low <= 'p'; ++low) list += std::string{high, low, ' '};
    }
    return list;
}

const std::string hash = "00ff107b80deadbeef";

}  // namespace

TEST_CASE("a receipt is the first bytes of a hash in words, and back in either case and with anything between") {
    CHECK(receiptText(hash, words()) == "aa pp ba hl ia");
    CHECK(receiptFrom("aa pp ba hl ia", words()) == receiptOf(hash));
    CHECK(receiptFrom("  AA-Pp, ba\n hl  ia.", words()) == receiptOf(hash));
    CHECK(digitsOf(*receiptOf(hash)) == "00ff107b80");
}

TEST_CASE("Chinese words are told apart by what stands between them") {
    const std::string list = "苹果 船锚 箭头";
    CHECK(receiptText("0001020100", list) == "苹果 船锚 箭头 船锚 苹果");
    CHECK(receiptFrom("苹果 船锚 箭头 船锚 苹果", list) == receiptOf("0001020100"));
}

TEST_CASE("what is no receipt is none") {
    CHECK_FALSE(receiptOf("00ff10"));
    CHECK_FALSE(receiptOf("this is no hash at all"));
    CHECK(receiptText("", words()).empty());
    CHECK_FALSE(receiptFrom("", words()));
    CHECK_FALSE(receiptFrom("aa aa aa aa", words()));
    CHECK_FALSE(receiptFrom("aa aa aa aa aa aa", words()));
    CHECK_FALSE(receiptFrom("aa aa aa aa zz", words()));
}

}  // namespace fourfold::records
