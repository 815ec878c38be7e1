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

    [[nodiscard]] reports::xapi::LrsAnswer post(const std::string& array) const;
    // Whether the program curl is installed.
    [[nodiscard]] static bool canPost();

private:
    const Context& m_context;
    std::string m_settings;  // settings for curl that all calls share
};

}  // namespace fourfold::commands
