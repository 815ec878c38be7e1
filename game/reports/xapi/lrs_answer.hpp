#pragma once

#include <span>
#include <string>
#include <string_view>

namespace fourfold::reports::xapi {

// What came back from the address of an LRS.
struct LrsAnswer {
    int status = 0;      // HTTP status; 0: no answer came
    std::string body{};  // the text of the answer
    std::string said{};  // the same on one short line to print, or why no answer came
};

// What an answer to an array of statements means. Anything may answer instead of an LRS: the page of a hotel's network,
// a proxy, another service at the same address. So nothing is acknowledged but by a list of exactly the ids that were
// sent; xAPI 1.0.3 asks for that list.
enum class Reply {
    taken,       // 200 with exactly these ids: the LRS has the statements
    noLrs,       // a success, but not that list: whatever it was, it is no acknowledgement
    later,       // no answer, or one that asks to wait (408, 425, 429, 5xx)
    notAllowed,  // the server rejects the sender or the address, whatever the statements are (3xx, 401, 403, 404 ...)
    refused,     // the server rejects these statements (400, 409, 413, 422); a part of them may be welcome
};

[[nodiscard]] Reply replyTo(std::span<const std::string_view> ids, const LrsAnswer& answer);

// The status by which an LRS says that it has a statement with one of these ids already.
inline constexpr int conflict = 409;

// What an answer to the question for a single statement, by its id, says.
enum class Held {
    same,     // the LRS has this very statement
    other,    // the LRS has a statement with this id that tells something else
    unknown,  // the answer is not that statement
};

// `json`: the statement as it was sent. By the rules of xAPI an LRS may add to a statement and write it in another way,
// and descriptions of activities are no part of it: what is compared is who did what to what, with which result, where.
[[nodiscard]] Held heldBy(std::string_view id, const std::string& json, const LrsAnswer& answer);

}  // namespace fourfold::reports::xapi
