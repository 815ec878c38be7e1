#pragma once

#include <string>
#include <string_view>

#include "commands/context.hpp"
#include "reports/xapi/delivery.hpp"

namespace fourfold::commands {

// An LRS, a server that takes statements of xAPI, reached by the program curl: it costs nothing where nobody uses it.
class Lrs {
public:
    // The address of its xAPI endpoint. Who we are stands in the environment, where a list of processes does not show
    // it: FOURFOLD_LRS_USER and FOURFOLD_LRS_PASSWORD, or FOURFOLD_LRS_TOKEN. The context, which says in which language
    // it tells why there is no answer, must outlive this.
    Lrs(std::string_view endpoint, const Context& context);

    // Whether an address is one of http or https, with nothing in it that does not belong there.
    [[nodiscard]] static bool isAddress(const std::string& endpoint);

    [[nodiscard]] reports::xapi::LrsAnswer post(const std::string& array) const;
    // Whether there is a program curl.
    [[nodiscard]] static bool canPost();

private:
    const Context& m_context;
    std::string m_settings;  // for curl, what each call has in common
};

}  // namespace fourfold::commands
