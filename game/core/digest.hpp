#pragma once

#include <string>
#include <string_view>

namespace fourfold::core {

// The first 16 digits of a digest, for people.
[[nodiscard]] inline std::string shortDigest(std::string_view stored) { return std::string(stored.substr(0, 16)); }

// The name of one version of a scenario or question bank: its file's bytes give it.
struct Digest {
    std::string text;    // SHA-256, 64 hexadecimal digits, as sha256sum prints it
    std::string former;  // by which records of earlier programs name the version: FNV-1a of 64 bits, 16 digits

    // Whether what a record tells means this version.
    [[nodiscard]] bool names(std::string_view stored) const {
        return !stored.empty() && (stored == text || stored == former);
    }
    bool operator==(const Digest&) const = default;
};

}  // namespace fourfold::core
