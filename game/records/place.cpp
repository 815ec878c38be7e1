#include "records/place.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace fourfold::records {
namespace {

constexpr std::string_view hidden = "***";
constexpr std::array<std::string_view, 2> schemes{"postgresql://", "postgres://"};

// The parameters of PostgreSQL's library up to version 18.
constexpr auto parameters = std::to_array<std::string_view>({"application_name",
                                                             "channel_binding",
                                                             "client_encoding",
                                                             "connect_timeout",
                                                             "dbname",
                                                             "fallback_application_name",
                                                             "gssdelegation",
                                                             "gssencmode",
                                                             "gsslib",
                                                             "host",
                                                             "hostaddr",
                                                             "keepalives",
                                                             "keepalives_count",
                                                             "keepalives_idle",
                                                             "keepalives_interval",
                                                             "krbsrvname",
                                                             "load_balance_hosts",
                                                             "max_protocol_version",
                                                             "min_protocol_version",
                                                             "oauth_client_secret",
                                                             "oauth_issuer",
                                                             "options",
                                                             "passfile",
                                                             "password",
                                                             "port",
                                                             "replication",
                                                             "require_auth",
                                                             "requirepeer",
                                                             "requiressl",
                                                             "scram_client_key",
                                                             "scram_server_key",
                                                             "service",
                                                             "servicefile",
                                                             "ssl",
                                                             "ssl_max_protocol_version",
                                                             "ssl_min_protocol_version",
                                                             "sslcert",
                                                             "sslcertmode",
                                                             "sslcompression",
                                                             "sslcrl",
                                                             "sslcrldir",
                                                             "sslkey",
                                                             "sslkeylogfile",
                                                             "sslmode",
                                                             "sslnegotiation",
                                                             "sslpassword",
                                                             "sslrootcert",
                                                             "sslsni",
                                                             "target_session_attrs",
                                                             "tcp_user_timeout",
                                                             "user"});
constexpr auto secretParameters = std::to_array<std::string_view>(
    {"password", "sslpassword", "scram_client_key", "scram_server_key", "oauth_client_secret"});

bool isOneOf(std::string_view text, std::span<const std::string_view> list) {
    return std::ranges::find(list, text) != list.end();
}

std::string lowered(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

// The value of a hexadecimal digit; negative for anything else.
int digitOf(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// The text without percent-encoding; nothing if it holds what may not stand in a part of a URI.
std::optional<std::string> decoded(std::string_view part) {
    std::string text;
    for (std::size_t i = 0; i < part.size(); ++i) {
        const auto byte = static_cast<unsigned char>(part[i]);
        if (byte <= ' ' || byte == 0x7f) return std::nullopt;
        if (part[i] != '%') {
            text += part[i];
            continue;
        }
        const int high = i + 1 < part.size() ? digitOf(part[i + 1]) : -1;
        const int low = i + 2 < part.size() ? digitOf(part[i + 2]) : -1;
        if (high < 0 || low < 0 || high + low == 0) return std::nullopt;
        text += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return text;
}

std::vector<std::string_view> split(std::string_view text, char between) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0;;) {
        const std::size_t end = text.find(between, at);
        parts.push_back(text.substr(at, end - at));
        if (end == std::string_view::npos) return parts;
        at = end + 1;
    }
}

// The parts of an address, as they stand there.
struct Parts {
    std::string_view scheme;
    std::optional<std::string_view> user;
    std::optional<std::string_view> password;
    std::string_view hosts;
    std::string_view path;  // with the slash before it
    struct Parameter {
        std::string_view name;
        std::string_view value;
        bool isSecret = false;
    };
    std::vector<Parameter> parameters;
};

// Whether it is NAME, NAME:PORT, [ADDRESS] or [ADDRESS]:PORT.
bool isHost(std::string_view host) {
    std::string_view port;
    if (host.starts_with('[')) {
        const std::size_t end = host.find(']');
        if (end == std::string_view::npos) return false;
        port = host.substr(end + 1);
        host = host.substr(1, end - 1);
    } else {
        const std::size_t colon = std::min(host.find(':'), host.size());
        port = host.substr(colon);
        host = host.substr(0, colon);
    }
    if (!port.empty() && port[0] != ':') return false;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (!port.empty() && (port.size() > 6 || !std::ranges::all_of(port.substr(1), isDigit))) return false;
    return decoded(host) && host.find_first_of("[]@?#\"'<>\\") == std::string_view::npos;
}

bool readParameters(std::string_view query, Parts& parts) {
    for (const std::string_view pair : split(query, '&')) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos || pair.find('=', equals + 1) != std::string_view::npos) return false;
        const auto name = decoded(pair.substr(0, equals));
        const std::string_view value = pair.substr(equals + 1);
        if (!name || !isOneOf(*name, parameters) || !decoded(value)) return false;
        parts.parameters.push_back({pair.substr(0, equals), value, isOneOf(*name, secretParameters)});
    }
    return true;
}

// Nothing if the address is not clear.
std::optional<Parts> partsOf(std::string_view address) {
    Parts parts;
    for (const std::string_view scheme : schemes) {
        if (address.starts_with(scheme)) parts.scheme = scheme;
    }
    if (parts.scheme.empty()) return std::nullopt;
    std::string_view rest = address.substr(parts.scheme.size());
    const std::size_t question = rest.find('?');
    if (question != std::string_view::npos) {
        if (!readParameters(rest.substr(question + 1), parts)) return std::nullopt;
        // Before a slash, the library would take what stands before an at sign for a user.
        const bool hasSlash = rest.substr(0, question).find('/') != std::string_view::npos;
        if (!hasSlash && rest.find('@', question) != std::string_view::npos) return std::nullopt;
        rest = rest.substr(0, question);
    }
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    parts.path = rest.substr(slash);
    parts.hosts = rest.substr(0, slash);
    // A slash in a password would begin the path, and the at sign would stand in it.
    if (!decoded(parts.path) || parts.path.find_first_of("@:") != std::string_view::npos) return std::nullopt;
    if (const std::size_t at = parts.hosts.find('@'); at != std::string_view::npos) {
        const std::string_view sender = parts.hosts.substr(0, at);
        parts.hosts = parts.hosts.substr(at + 1);
        const std::size_t colon = sender.find(':');
        parts.user = sender.substr(0, colon);
        if (colon != std::string_view::npos) parts.password = sender.substr(colon + 1);
        if (!decoded(sender)) return std::nullopt;
    }
    if (!std::ranges::all_of(split(parts.hosts, ','), isHost)) return std::nullopt;
    return parts;
}

// The passwords of an address, as they stand there and decoded.
std::vector<std::string> passwordsIn(const Parts& parts) {
    std::vector<std::string_view> raw;
    if (parts.password) raw.push_back(*parts.password);
    for (const Parts::Parameter& parameter : parts.parameters) {
        if (parameter.isSecret) raw.push_back(parameter.value);
    }
    std::vector<std::string> passwords;
    for (const std::string_view password : raw) {
        passwords.emplace_back(password);
        passwords.push_back(decoded(password).value_or(""));
    }
    return passwords;
}

// Whether somewhere in the text a password is given by its name, as in "host=db password=secret".
bool namesPassword(std::string_view text) {
    for (const std::string_view name : {"password", "passwd", "pwd"}) {
        for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
            const std::size_t behind = text.find_first_not_of(" \t\r\n", at + name.size());
            if (behind != std::string_view::npos && text[behind] == '=') return true;
        }
    }
    return false;
}

}  // namespace

bool isServer(std::string_view place) {
    const std::string lower = lowered(place);
    const std::string_view trimmed =
        std::string_view(lower).substr(std::min(lower.find_first_not_of(" \t\r\n\"'"), lower.size()));
    return lower.find("://") != std::string::npos || trimmed.starts_with("postgresql:") ||
           trimmed.starts_with("postgres:") || namesPassword(lower);
}

bool isClearAddress(std::string_view address) { return partsOf(address).has_value(); }

std::string shownPlace(std::string_view place) {
    if (!isServer(place)) return std::string(place);
    const std::optional<Parts> parts = partsOf(place);
    if (!parts) return std::string(schemes[0]) + std::string(hidden);
    std::string shown(parts->scheme);
    if (parts->user) {
        shown += *parts->user;
        if (parts->password) (shown += ':') += hidden;
        shown += '@';
    }
    shown += parts->hosts;
    shown += parts->path;
    char before = '?';
    for (const Parts::Parameter& parameter : parts->parameters) {
        shown += std::exchange(before, '&');
        ((shown += parameter.name) += '=') += parameter.isSecret ? hidden : parameter.value;
    }
    return shown;
}

std::string databaseOf(std::string_view address) {
    const std::optional<Parts> parts = partsOf(address);
    if (!parts) return {};
    std::string database = std::string(parts->hosts) + std::string(parts->path);
    for (const std::string_view name : {"host", "hostaddr", "port", "dbname", "service"}) {
        for (const Parts::Parameter& parameter : parts->parameters) {
            if (decoded(parameter.name) == name)
                ((database += '&') += name) += '=' + decoded(parameter.value).value_or("");
        }
    }
    return database;
}

std::string withoutPasswords(std::string text, std::string_view address) {
    const std::optional<Parts> parts = partsOf(address);
    if (!parts) return std::string(hidden);
    // Of a shorter one nobody would know that it is one.
    constexpr std::size_t least = 3;
    for (const std::string& password : passwordsIn(*parts)) {
        if (password.size() < least) continue;
        for (std::size_t at = 0; (at = text.find(password, at)) != std::string::npos; at += hidden.size()) {
            text.replace(at, password.size(), hidden);
        }
    }
    return text;
}

}  // namespace fourfold::records
