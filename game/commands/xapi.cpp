#include "commands/xapi.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "commands/attempts.hpp"
#include "commands/lrs.hpp"
#include "commands/output.hpp"
#include "commands/shelf.hpp"
#include "core/hash.hpp"
#include "core/utf8.hpp"
#include "reports/xapi/delivery.hpp"
#include "reports/xapi/source.hpp"
#include "system/durable_file.hpp"
#include "system/local_time.hpp"
#include "terminal/progress.hpp"

namespace fourfold::commands {
namespace {

namespace xapi = reports::xapi;
using records::Attempt;
using records::SaveFault;

// Characters of a text from a store in a message.
constexpr std::size_t mostOfName = 100;

std::string countText(std::string_view key, std::size_t n, const Context& context) {
    return context.strings.count(std::string("report.xapi.") + std::string(key), static_cast<long long>(n),
                                 context.language);
}

void tellUnseen(std::size_t unseen, const Context& context) {
    if (unseen > 0) complain(countText("unseen", unseen, context));
}

int write(const std::vector<Attempt>& attempts, xapi::Source& source, const std::filesystem::path& path,
          const Context& context) {
    const auto made = [&] {
        const terminal::Progress waiting(context.text("report.xapi.making"));
        return source.statements(attempts);
    }();
    if (!made) {
        complain(sentenceOf(made.fault(), context));
        return failure;
    }
    const std::vector<xapi::Statement>& all = made.value();
    tellUnseen(source.unseen(), context);
    const std::string array = xapi::arrayOf(all);
    if (path == "-") return emit(array, success);
    if (const std::error_code error = system::writeOver(path, array, system::Access::owner)) {
        complain(context.text("report.command.not_written", fmt::arg("path", core::printable(path.string())),
                              fmt::arg("reason", error.message())));
        return failure;
    }
    const std::string written =
        context.text("report.command.written", fmt::arg("path", core::printable(path.string())));
    return emit(written + '\n' + countText("statements", all.size(), context) + '\n', success);
}

std::string afterColon(const std::string& said) { return said.empty() ? std::string() : ": " + said; }

// Names the statements that the LRS does not take.
void tellRefused(const xapi::Delivered& state, const Context& context) {
    if (state.refused == 0) return;
    for (const xapi::Refusal& refusal : state.refusals) {
        complain(context.text(
            refusal.isOther ? "report.xapi.other" : "report.xapi.refused", fmt::arg("statement", refusal.statement.id),
            fmt::arg("attempt", core::printable(refusal.attempt, mostOfName)), fmt::arg("step", refusal.statement.step),
            fmt::arg("status", refusal.answer.status), fmt::arg("said", afterColon(refusal.answer.said))));
    }
    if (const std::size_t rest = state.refused - state.refusals.size(); rest > 0) {
        complain(countText("refused_rest", rest, context));
    }
    complain(context.text("report.xapi.refused_note"));
}

// A sentence that says why a delivery ended.
std::string reasonOf(const xapi::Delivered& state, const Context& context) {
    const auto text = [&](std::string_view key) {
        return context.text(std::string("report.xapi.") + std::string(key), fmt::arg("status", state.last.status),
                            fmt::arg("said", afterColon(state.last.said)), fmt::arg("reason", state.error.message()));
    };
    switch (state.end) {
        case xapi::Delivered::End::going: break;
        case xapi::Delivered::End::noAnswer: return text(state.last.status == 0 ? "unreachable" : "no_time");
        case xapi::Delivered::End::notAllowed: return text("not_allowed");
        case xapi::Delivered::End::noLrs: return text("no_lrs");
        case xapi::Delivered::End::refusesAnyone: return text("refuses_anyone");
        case xapi::Delivered::End::notKept: return text("not_kept");
    }
    return {};
}

// The outbox of an LRS: a file beside this PC's records, named after the address.
std::filesystem::path outboxPath(const std::string& address, const Context& context) {
    return context.paths.records.parent_path() / "xapi" / (core::hexDigits(core::fnv1a(address)) + ".sent");
}

int post(const std::vector<Attempt>& attempts, xapi::Source& source, const XapiOptions& options,
         const Context& context) {
    if (context.paths.records.empty()) {
        complain(context.text("report.xapi.no_home"));
        return failure;
    }
    if (!Lrs::canPost()) {
        complain(context.text("report.xapi.no_curl"));
        return failure;
    }
    xapi::Outbox outbox(outboxPath(options.post, context));
    if (outbox.fault()) {
        complain(context.text("report.xapi.not_kept", fmt::arg("reason", outbox.fault().message())));
        return failure;
    }
    const Lrs lrs(options.post, context);
    if (lrs.sendsOpenly()) complain(context.text("report.xapi.open_line", fmt::arg("address", options.post)));
    const auto pause = [&](int tries) {
        std::this_thread::sleep_for(std::chrono::seconds(options.wait) * (1U << static_cast<unsigned>(tries - 1)));
    };
    xapi::Delivery delivery(outbox, {.post = [&](const std::string& array) { return lrs.post(array); },
                                     .find = [&](const std::string& id) { return lrs.find(id); },
                                     .pause = pause});
    const terminal::Progress waiting(context.text("report.xapi.sending"));
    std::optional<core::Moment> againFrom;
    if (options.againSince) againFrom = system::dayStart(*options.againSince);
    std::size_t known = 0;
    for (const Attempt& attempt : attempts) {
        const bool again = againFrom && attempt.header.started >= *againFrom;
        const xapi::Lacking lacking =
            again ? xapi::Lacking::all : xapi::lackingOf(attempt.header.id, attempt.moves, outbox);
        if (lacking == xapi::Lacking::nothing) {
            ++known;
            continue;
        }
        auto made = source.statements(attempt);
        if (!made) {
            complain(sentenceOf(made.fault(), context));
            return failure;
        }
        auto shipment = xapi::shipmentOf(attempt.header.id, attempt.moves, std::move(made).value(), lacking);
        if (!shipment) {
            ++known;
        } else if (!delivery.send(*std::move(shipment))) {
            break;
        }
    }
    const bool isDone = delivery.finish();
    tellUnseen(source.unseen(), context);
    const xapi::Delivered& state = delivery.state();
    const std::string answer =
        context.text("report.xapi.sent", fmt::arg("attempts", state.attempts), fmt::arg("all", attempts.size()),
                     fmt::arg("statements", state.statements), fmt::arg("known", known));
    tellRefused(state, context);
    if (!isDone) complain(reasonOf(state, context));
    return emit(answer + '\n', isDone && state.refused == 0 ? success : failure);
}

}  // namespace

int reportXapi(const XapiOptions& options, const Context& context) {
    if (options.output.empty() == options.post.empty()) {
        complain(context.text("report.xapi.where"));
        return misuse;
    }
    const StoreToRead opened(options.store, context);
    if (const SaveFault* fault = opened.fault()) {
        complain(sentenceOf(*fault, context));
        return failure;
    }
    reports::Shelf shelf = shelfOf(context, opened.store());
    xapi::Source source(opened.store(), shelf);
    const auto attempts = source.attempts(options.request);
    if (!attempts) {
        complain(sentenceOf(attempts.fault(), context));
        return failure;
    }
    const std::vector<Attempt>& all = attempts.value();
    return options.post.empty() ? write(all, source, options.output, context) : post(all, source, options, context);
}

}  // namespace fourfold::commands
