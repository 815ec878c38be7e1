#include "commands/xapi.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "commands/attempts.hpp"
#include "commands/lrs.hpp"
#include "commands/output.hpp"
#include "commands/output_file.hpp"
#include "commands/shelf.hpp"
#include "core/hash.hpp"
#include "core/utf8.hpp"
#include "reports/xapi/delivery.hpp"
#include "terminal/progress.hpp"

namespace fourfold::commands {
namespace {

namespace xapi = reports::xapi;
using records::Attempt;
using records::SaveFault;

// The attempts that are asked for, the first begun first.
std::variant<std::vector<Attempt>, SaveFault> chosen(records::AttemptStore& store, const reports::Request& request) {
    const reports::Selection selection = reports::selectionOf(request);
    auto listed = store.list(selection.filter);
    if (auto* fault = std::get_if<SaveFault>(&listed)) return std::move(*fault);
    std::vector<Attempt> attempts = std::move(std::get<std::vector<Attempt>>(listed));
    std::erase_if(attempts, [&](const Attempt& attempt) {
        return (selection.mode && attempt.header.mode != *selection.mode) ||
               (selection.until && attempt.header.started >= *selection.until);
    });
    std::ranges::reverse(attempts);
    return attempts;
}

// Turns attempts into statements, one after the other.
class Source {
public:
    Source(records::AttemptStore& store, reports::Shelf& shelf) : m_store(store), m_shelf(shelf) {}

    // Nothing, and fault(), when its moves cannot be read.
    std::optional<std::vector<xapi::Statement>> statements(const Attempt& attempt) {
        const auto moves = m_store.moves(attempt.header.id);
        if (const auto* fault = std::get_if<SaveFault>(&moves)) {
            m_fault = *fault;
            return std::nullopt;
        }
        reports::Material material;
        const auto& all = std::get<std::vector<records::Move>>(moves);
        reports::add(attempt, all, m_shelf, material);
        if (!material.missing.empty() || material.unplayable > 0) ++m_unseen;
        return xapi::statementsOf(material.entries.front(), all, m_shelf);
    }

    [[nodiscard]] const SaveFault& fault() const { return m_fault; }
    // Attempts that ended and cannot be looked into: without their answers.
    [[nodiscard]] std::size_t unseen() const { return m_unseen; }

private:
    records::AttemptStore& m_store;
    reports::Shelf& m_shelf;
    SaveFault m_fault{};
    std::size_t m_unseen = 0;
};

std::string countText(std::string_view key, std::size_t n, const Context& context) {
    return context.strings.count(std::string("report.xapi.") + std::string(key), static_cast<long long>(n), context.language);
}

void tellUnseen(std::size_t unseen, const Context& context) {
    if (unseen > 0) complain(countText("unseen", unseen, context));
}

int write(const std::vector<Attempt>& attempts, Source& source, const std::filesystem::path& path, const Context& context) {
    std::vector<xapi::Statement> all;
    {
        const terminal::Progress waiting(context.text("report.xapi.making"));
        for (const Attempt& attempt : attempts) {
            auto statements = source.statements(attempt);
            if (!statements) {
                complain(sentenceOf(source.fault(), context));
                return failure;
            }
            std::ranges::move(*statements, std::back_inserter(all));
        }
    }
    tellUnseen(source.unseen(), context);
    const std::string array = xapi::arrayOf(all);
    if (path == "-") return emit(array, success);
    if (const int error = writeOver(path, array); error != 0) {
        complain(context.text("report.command.not_written", fmt::arg("path", core::printable(path.string())),
                              fmt::arg("reason", std::generic_category().message(error))));
        return failure;
    }
    const std::string written = context.text("report.command.written", fmt::arg("path", core::printable(path.string())));
    return emit(written + '\n' + countText("statements", all.size(), context) + '\n', success);
}

// Why a delivery ended, in a sentence.
std::string reasonOf(const xapi::Delivered& state, const Context& context) {
    const std::string said = state.last.said.empty() ? std::string() : ": " + state.last.said;
    const auto text = [&](std::string_view key) {
        return context.text(std::string("report.xapi.") + std::string(key), fmt::arg("status", state.last.status),
                            fmt::arg("said", said), fmt::arg("statement", state.statement),
                            fmt::arg("reason", std::generic_category().message(state.error)));
    };
    switch (state.end) {
        case xapi::Delivered::End::going: break;
        case xapi::Delivered::End::noAnswer: return text(state.last.status == 0 ? "unreachable" : "no_time");
        case xapi::Delivered::End::notAllowed: return text("not_allowed");
        case xapi::Delivered::End::refused: return text("refused");
        case xapi::Delivered::End::notKept: return text("not_kept");
    }
    return {};
}

// Where it is noted what an LRS has: beside this PC's records, by its address.
std::filesystem::path outboxPath(const std::string& address, const Context& context) {
    return context.paths.records.parent_path() / "xapi" / (core::hexDigits(core::fnv1a(address)) + ".sent");
}

int post(const std::vector<Attempt>& attempts, Source& source, const XapiOptions& options, const Context& context) {
    if (context.paths.records.empty()) {
        complain(context.text("report.xapi.no_home"));
        return failure;
    }
    if (!Lrs::canPost()) {
        complain(context.text("report.xapi.no_curl"));
        return failure;
    }
    xapi::Outbox outbox(outboxPath(options.post, context));
    if (outbox.fault() != 0) {
        complain(context.text("report.xapi.not_kept", fmt::arg("reason", std::generic_category().message(outbox.fault()))));
        return failure;
    }
    const Lrs lrs(options.post);
    const auto pause = [&](int tries) {
        std::this_thread::sleep_for(std::chrono::seconds(options.wait) * (1U << static_cast<unsigned>(tries - 1)));
    };
    xapi::Delivery delivery(outbox, [&](const std::string& array) { return lrs.post(array); }, pause);
    const terminal::Progress waiting(context.text("report.xapi.sending"));
    std::size_t known = 0;
    for (const Attempt& attempt : attempts) {
        std::string mark = xapi::markOf(attempt.header.id, attempt.moves);
        if (outbox.has(mark)) {
            ++known;
            continue;
        }
        auto statements = source.statements(attempt);
        if (!statements) {
            complain(sentenceOf(source.fault(), context));
            return failure;
        }
        if (!delivery.send({.mark = std::move(mark), .statements = std::move(*statements)})) break;
    }
    const bool isDone = delivery.finish();
    tellUnseen(source.unseen(), context);
    const xapi::Delivered& state = delivery.state();
    std::string answer = context.text("report.xapi.sent", fmt::arg("attempts", state.attempts), fmt::arg("all", attempts.size()),
                                      fmt::arg("statements", state.statements), fmt::arg("known", known));
    if (!isDone) complain(reasonOf(state, context));
    return emit(answer + '\n', isDone ? success : failure);
}

}  // namespace

int reportXapi(const XapiOptions& options, const Context& context) {
    if (options.output.empty() == options.post.empty()) {
        complain(context.text("report.xapi.where"));
        return misuse;
    }
    if (!bringUpToDate(options.store, context)) return failure;
    const StoreToRead source(options.store, context);
    if (const SaveFault* fault = source.fault()) {
        complain(sentenceOf(*fault, context));
        return failure;
    }
    const auto attempts = chosen(source.store(), options.request);
    if (const auto* fault = std::get_if<SaveFault>(&attempts)) {
        complain(sentenceOf(*fault, context));
        return failure;
    }
    reports::Shelf shelf = shelfOf(context);
    Source statements(source.store(), shelf);
    const auto& all = std::get<std::vector<Attempt>>(attempts);
    return options.post.empty() ? write(all, statements, options.output, context) : post(all, statements, options, context);
}

}  // namespace fourfold::commands
