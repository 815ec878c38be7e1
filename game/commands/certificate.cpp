#include "commands/certificate.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "commands/attempts.hpp"
#include "commands/filter_program.hpp"
#include "commands/output.hpp"
#include "commands/own_file.hpp"
#include "core/utf8.hpp"
#include "reports/certificate.hpp"
#include "reports/fitted_text.hpp"

namespace fourfold::commands {
namespace {

namespace fs = std::filesystem;
using reports::Certificate;

// Of equal scores the earliest. Nothing, and a complaint, when there is none or nobody can say whose.
std::optional<Certificate> bestOf(const std::vector<records::Attempt>& attempts, const CertificateWish& wish,
                                  const quiz::Bank& bank, const Context& context) {
    const std::string name = reports::plainText(wish.person, reports::Phrases::mostOfName);
    std::optional<Certificate> best;
    std::set<std::string> classes;
    for (const records::Attempt& attempt : attempts) {  // the latest begun first
        std::optional<Certificate> found = reports::certificateOf(attempt, bank);
        if (!found) continue;
        classes.insert(found->className);
        if (!best || best->score <= found->score) best = std::move(found);
    }
    if (!best) complain(context.text("certificate.none", fmt::arg("name", name), fmt::arg("bank", bank.id)));
    if (classes.size() <= 1) return best;
    std::vector<std::string> shown;
    for (const std::string& each : classes) {
        shown.push_back(each.empty() ? context.text("certificate.no_class")
                                     : reports::plainText(each, reports::Phrases::mostOfName));
    }
    complain(context.text("certificate.several", fmt::arg("name", name), fmt::arg("classes", fmt::join(shown, ", "))));
    return std::nullopt;
}

// Whether its record stands as it was closed; a complaint else.
bool isTrusted(const Certificate& certificate, records::AttemptStore& store, const Context& context) {
    const auto checked = store.checkChains();
    if (const auto* fault = std::get_if<records::SaveFault>(&checked)) {
        complain(sentenceOf(*fault, context));
        return false;
    }
    const auto& findings = std::get<std::vector<records::ChainFinding>>(checked);
    const bool sound = std::ranges::none_of(
        findings, [&](const records::ChainFinding& finding) { return finding.attempt == certificate.attempt; });
    if (!sound) complain(context.text("certificate.doubtful", fmt::arg("id", core::printable(certificate.attempt))));
    return sound;
}

// The picture as PNG, A4 at 300 dots an inch; nothing, and a complaint, where it cannot be drawn.
std::optional<std::string> pngOf(const std::string& svg, const Context& context) {
    Filtered png = runFilter({"rsvg-convert", "--format=png", "--width=3508", "--height=2480"}, svg);
    if (png.outcome == Filtered::Outcome::ended && png.code == 0 && !png.out.empty()) return std::move(png.out);
    if (png.outcome == Filtered::Outcome::missing) {
        complain(context.text("certificate.no_converter"));
    } else {
        constexpr std::size_t most = 500;  // characters of what it says
        complain(context.text("certificate.not_converted", fmt::arg("what", core::printable(png.err, most))));
    }
    return std::nullopt;
}

}  // namespace

bool isCertificateFile(const std::string& path) {
    const fs::path ending = fs::path(path).extension();
    return ending == ".html" || ending == ".htm" || ending == ".png";
}

int certificate(const CertificateWish& wish, const quiz::Bank& bank, const Context& context) {
    const StoreToRead source({}, context);
    if (const records::SaveFault* fault = source.fault()) {
        complain(sentenceOf(*fault, context));
        return failure;
    }
    records::AttemptFilter filter{.person = wish.person, .subject = bank.id};
    if (!wish.className.empty()) filter.className = wish.className;
    const auto attempts = source.store().list(filter);
    if (const auto* fault = std::get_if<records::SaveFault>(&attempts)) {
        complain(sentenceOf(*fault, context));
        return failure;
    }
    const auto best = bestOf(std::get<std::vector<records::Attempt>>(attempts), wish, bank, context);
    if (!best || !isTrusted(*best, source.store(), context)) return failure;
    const reports::Phrases phrases(context.strings, context.language);
    const std::optional<std::string> bytes = wish.path.extension() == ".png"
                                                 ? pngOf(reports::certificateSvg(*best, phrases), context)
                                                 : reports::certificatePage(*best, phrases);
    if (!bytes || !writeNew(wish.path, *bytes, "certificate", context)) return failure;
    return emit(context.text("certificate.made", fmt::arg("path", core::printable(wish.path.string()))) + '\n', success);
}

}  // namespace fourfold::commands
