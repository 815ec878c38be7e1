#include "reports/xapi/lrs_answer.hpp"

#include <algorithm>
#include <vector>

#include <nlohmann/json.hpp>

namespace fourfold::reports::xapi {
namespace {

using Parsed = nlohmann::json;

constexpr int ok = 200;

// An id in lower case: RFC 4122 lets others write the digits of a UUID in upper case.
std::string lowered(std::string_view id) {
    std::string text(id);
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

// Whether the text is a JSON array of exactly these ids, in any order.
bool lists(const std::string& body, std::span<const std::string_view> ids) {
    // A list of ids is short. What is longer is not read at all.
    constexpr std::size_t mostForEach = 200;
    constexpr std::size_t mostAround = 1'000;
    if (body.size() > ids.size() * mostForEach + mostAround) return false;
    const Parsed answer = Parsed::parse(body, nullptr, false);
    if (!answer.is_array() || answer.size() != ids.size()) return false;
    std::vector<std::string> said;
    for (const Parsed& id : answer) {
        if (!id.is_string()) return false;
        said.push_back(lowered(id.get_ref<const std::string&>()));
    }
    std::vector<std::string> sent;
    for (const std::string_view id : ids) sent.push_back(lowered(id));
    std::ranges::sort(said);
    std::ranges::sort(sent);
    return said == sent;
}

// The value at the path; null if there is none.
Parsed at(const Parsed& json, const char* path) {
    const Parsed::json_pointer pointer(path);
    return json.contains(pointer) ? json[pointer] : Parsed();
}

// Whether each part of `ours` stands in `theirs` with the same value. Numbers may be written in another way.
bool isWithin(const Parsed& ours, const Parsed& theirs) {
    if (!ours.is_object()) return ours == theirs;
    if (!theirs.is_object()) return false;
    for (const auto& [key, value] : ours.items()) {
        // Some write a length of time anew.
        if (key != "duration" && (!theirs.contains(key) || !isWithin(value, theirs[key]))) return false;
    }
    return true;
}

}  // namespace

Reply replyTo(std::span<const std::string_view> ids, const LrsAnswer& answer) {
    const int status = answer.status;
    if (status == ok) return lists(answer.body, ids) ? Reply::taken : Reply::noLrs;
    if (status > ok && status < 300) return Reply::noLrs;
    if (status == 0 || status == 408 || status == 425 || status == 429 || status >= 500) return Reply::later;
    if (status == 400 || status == conflict || status == 413 || status == 422) return Reply::refused;
    return Reply::notAllowed;
}

Held heldBy(std::string_view id, const std::string& json, const LrsAnswer& answer) {
    if (answer.status != ok) return Held::unknown;
    const Parsed theirs = Parsed::parse(answer.body, nullptr, false);
    const Parsed named = at(theirs, "/id");
    if (!named.is_string() || lowered(named.get_ref<const std::string&>()) != lowered(id)) return Held::unknown;
    const Parsed ours = Parsed::parse(json, nullptr, false);
    for (const char* const part : {"/actor/account", "/verb/id", "/object/id", "/result", "/context/registration"}) {
        if (!isWithin(at(ours, part), at(theirs, part))) return Held::other;
    }
    return Held::same;
}

}  // namespace fourfold::reports::xapi
