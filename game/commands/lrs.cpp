#include "commands/lrs.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "commands/program_stop.hpp"
#include "core/utf8.hpp"
#include "system/known_folders.hpp"
#include "system/private_file.hpp"
#include "system/program.hpp"
#include "yaml/quoted_scalar.hpp"

namespace fourfold::commands {
namespace {

using reports::xapi::LrsAnswer;

// curl gives up earlier by itself: see max-time. An LRS answers with ids, or with a single statement.
constexpr system::ProgramLimits limits{.time = std::chrono::seconds(90), .bytes = 4'000'000};

// A message of another program on one line, shortened.
std::string shortly(std::string_view text) {
    constexpr std::size_t most = 200;
    while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
    return core::printable(text, most);
}

std::string variable(const char* name) { return system::processEnvironment()(name).value_or(""); }

// A value for curl's settings file, which has the same escapes as a double-quoted YAML scalar.
std::string setting(std::string_view text) { return yaml::quotedScalar(text); }

std::string addressOf(std::string_view endpoint) {
    constexpr std::string_view resource = "/statements";
    std::string address(endpoint);
    while (address.ends_with('/')) address.pop_back();
    return address.ends_with(resource) ? address : address + std::string(resource);
}

// The body of the answer, and its status, which is on the last line.
LrsAnswer answerIn(std::string_view out) {
    const std::size_t line = out.rfind('\n');
    if (line == std::string_view::npos) return {};
    const std::string_view body = out.substr(0, line);
    LrsAnswer answer{.status = 0, .body = std::string(body), .said = shortly(body)};
    const std::string_view status = out.substr(line + 1);
    std::from_chars(status.data(), status.data() + status.size(), answer.status);
    return answer;
}

// Whether the host of an address is this computer itself, whose traffic nobody else can read.
bool isThisComputer(std::string_view address) {
    std::string_view host = address.substr(address.find("//") + 2);
    host = host.substr(0, host.find_first_of("/?#"));
    if (host.starts_with('[')) return host.starts_with("[::1]");
    host = host.substr(0, host.find(':'));
    const bool isNumber = host.find_first_not_of("0123456789.") == std::string_view::npos;
    return host == "localhost" || (isNumber && host.starts_with("127."));
}

}  // namespace

Lrs::Lrs(std::string_view endpoint, const Context& context) : m_context(context), m_address(addressOf(endpoint)) {
    m_settings =
        "silent\nshow-error\nglobloff\nproto = \"=http,https\"\nconnect-timeout = 10\nmax-time = 60\n"
        "header = \"X-Experience-API-Version: 1.0.3\"\nheader = \"Expect:\"\n"
        "write-out = \"\\n%{http_code}\"\n";
    const bool isEncrypted = m_address.starts_with("https://");
    m_sendsOpenly = !isEncrypted && !isThisComputer(m_address);
    if (const std::string token = variable("FOURFOLD_LRS_TOKEN"); !token.empty()) {
        m_settings += fmt::format("header = {}\n", setting("Authorization: Bearer " + token));
    } else if (const std::string user = variable("FOURFOLD_LRS_USER"); !user.empty()) {
        m_settings += fmt::format("user = {}\n", setting(user + ':' + variable("FOURFOLD_LRS_PASSWORD")));
    } else {
        m_sendsOpenly = false;
    }
}

bool Lrs::isAddress(const std::string& endpoint) {
    const bool hasScheme = endpoint.starts_with("http://") || endpoint.starts_with("https://");
    const auto isPlain = [](char c) { return c > ' ' && c < 0x7f && c != '"' && c != '\\' && c != '@'; };
    return hasScheme && endpoint.size() > std::string_view("https://").size() && std::ranges::all_of(endpoint, isPlain);
}

bool Lrs::canPost() {
    return system::runProgram({"curl", "-q", "--version"}, {}, limits).outcome == system::ProgramEnd::Outcome::ended;
}

LrsAnswer Lrs::post(const std::string& array) const {
    // A line of the settings may have at most 100 KB, so the statements are in a file of their own.
    const system::PrivateFile body(array);
    if (body.error()) return {.status = 0, .said = body.error().message()};
    return ask(fmt::format("request = POST\nheader = \"Content-Type: application/json\"\nurl = {}\ndata-binary = {}\n",
                           setting(m_address), setting('@' + body.pathForPrograms())));
}

LrsAnswer Lrs::find(std::string_view id) const {
    return ask(fmt::format("url = {}\n", setting(fmt::format("{}?statementId={}", m_address, id))));
}

LrsAnswer Lrs::ask(const std::string& more) const {
    const system::ProgramEnd ended = system::runProgram({"curl", "-q", "--config", "-"}, m_settings + more, limits);
    if (!ended.isGood())
        return {.status = 0, .said = whyStopped(ended, limits, m_context).value_or(shortly(ended.err))};
    return answerIn(ended.out);
}

}  // namespace fourfold::commands
