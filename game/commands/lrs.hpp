#pragma once

#include <string>
#include <string_view>

#include "commands/context.hpp"
#include "reports/xapi/delivery.hpp"

namespace fourfold::commands {

// An LRS, a server that takes statements of xAPI. The program curl reaches it, so that an LRS costs nothing where
// nobody uses one.
class Lrs {
public:
    // `endpoint` is the address of the xAPI endpoint. The credentials are in the environment, where a list of processes
    // does not show them: FOURFOLD_LRS_USER and FOURFOLD_LRS_PASSWORD, or FOURFOLD_LRS_TOKEN. Reasons for a missing
    // answer are in the language of the context, which must outlive this.
    Lrs(std::string_view endpoint, const Context& context);

    // Whether an address begins with http or https and contains no invalid characters.
    [[nodiscard]] static bool isAddress(const std::string& endpoint);

    // Whether this sends credentials in a way that others in the network can read: not encrypted, and not within this
    // computer.
    [[nodiscard]] bool sendsOpenly() const { return m_sendsOpenly; }

    [[nodiscard]] reports::xapi::LrsAnswer post(const std::string& array) const;
    // Asks for the statement with an id.
    [[nodiscard]] reports::xapi::LrsAnswer find(std::string_view id) const;
    // Whether the program curl is installed.
    [[nodiscard]] static bool canPost();

private:
    [[nodiscard]] reports::xapi::LrsAnswer ask(const std::string& more) const;

    const Context& m_context;
    std::string m_address;   // of the statements
    std::string m_settings;  // settings for curl that all calls share
    bool m_sendsOpenly = false;
};

}  // namespace fourfold::commands
