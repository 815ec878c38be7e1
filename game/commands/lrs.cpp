#include "commands/lrs.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <system_error>

#include <fmt/format.h>
#include <sys/mman.h>

#include "commands/filter_program.hpp"
#include "core/utf8.hpp"
#include "system/file.hpp"
#include "yaml/quoted_scalar.hpp"

namespace fourfold::commands {
namespace {

using reports::xapi::LrsAnswer;

// What somebody says, on one line and not too long.
std::string shortly(std::string_view text) {
    constexpr std::size_t most = 500;
    while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
    return core::printable(text, most);
}

std::string variable(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

// As a value in a file of settings for curl, which has the escapes of a double-quoted scalar.
std::string setting(std::string_view text) { return yaml::quotedScalar(text); }

std::string addressOf(std::string_view endpoint) {
    constexpr std::string_view resource = "/statements";
    std::string address(endpoint);
    while (address.ends_with('/')) address.pop_back();
    return address.ends_with(resource) ? address : address + std::string(resource);
}

// What the LRS said and, on the last line, its status.
LrsAnswer answerIn(std::string_view out) {
    const std::size_t line = out.rfind('\n');
    if (line == std::string_view::npos) return {};
    LrsAnswer answer{.status = 0, .said = shortly(out.substr(0, line))};
    const std::string_view status = out.substr(line + 1);
    std::from_chars(status.data(), status.data() + status.size(), answer.status);
    return answer;
}

}  // namespace

Lrs::Lrs(std::string_view endpoint) {
    m_settings = fmt::format(
        "url = {}\nrequest = POST\nsilent\nshow-error\nglobloff\nproto = \"=http,https\"\nconnect-timeout = 10\nmax-time = 60\n"
        "header = \"Content-Type: application/json\"\nheader = \"X-Experience-API-Version: 1.0.3\"\n"
        "header = \"Expect:\"\nwrite-out = \"\\n%{{http_code}}\"\n",
        setting(addressOf(endpoint)));
    if (const std::string token = variable("FOURFOLD_LRS_TOKEN"); !token.empty()) {
        m_settings += fmt::format("header = {}\n", setting("Authorization: Bearer " + token));
    } else if (const std::string user = variable("FOURFOLD_LRS_USER"); !user.empty()) {
        m_settings += fmt::format("user = {}\n", setting(user + ':' + variable("FOURFOLD_LRS_PASSWORD")));
    }
}

bool Lrs::isAddress(const std::string& endpoint) {
    const bool hasScheme = endpoint.starts_with("http://") || endpoint.starts_with("https://");
    const auto isPlain = [](char c) { return c > ' ' && c < 0x7f && c != '"' && c != '\\' && c != '@'; };
    return hasScheme && endpoint.size() > std::string_view("https://").size() && std::ranges::all_of(endpoint, isPlain);
}

bool Lrs::canPost() { return runFilter({"curl", "-q", "--version"}, {}).outcome == Filtered::Outcome::ended; }

LrsAnswer Lrs::post(const std::string& array) const {
    // A line of settings holds no more than 100 KB: the statements are in a file, in memory, that curl gets with its start.
    const system::File body(::memfd_create("statements", 0));
    const int error = body.isOpen() ? system::writeAll(body, array) : errno;
    if (error != 0) return {.status = 0, .said = std::generic_category().message(error)};
    const std::string data = fmt::format("data-binary = \"@/dev/fd/{}\"\n", body.descriptor());
    const Filtered ended = runFilter({"curl", "-q", "--config", "-"}, m_settings + data);
    if (ended.outcome != Filtered::Outcome::ended || ended.code != 0) {
        return {.status = 0, .said = shortly(ended.err)};
    }
    return answerIn(ended.out);
}

}  // namespace fourfold::commands
