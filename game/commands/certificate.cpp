#include "commands/certificate.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "commands/attempts.hpp"
#include "commands/output.hpp"
#include "commands/own_file.hpp"
#include "commands/program_stop.hpp"
#include "commands/who.hpp"
#include "core/utf8.hpp"
#include "records/quiz_session.hpp"
#include "reports/fitted_text.hpp"

namespace fourfold::commands {
namespace {

namespace fs = std::filesystem;
using reports::Certificate;

// The certificate that is asked for. If there is none, or the name fits several people, prints so and returns nothing.
std::optional<Certificate> bestOf(const std::vector<records::Attempt>& attempts, const CertificateWish& wish,
                                  const std::shared_ptr<const quiz::Bank>& bank, records::AttemptStore& store,
                                  const Context& context) {
    const std::string name = reports::plainText(wish.person, reports::Phrases::mostOfName);
    auto found = bestExam(attempts, bank, store);
    if (valueOf(found, context) == nullptr) return std::nullopt;
    BestExam best = std::move(found).value();
    if (!best.certificate) {
        complain(context.text("certificate.none", fmt::arg("name", name), fmt::arg("bank", bank->id)));
    }
    if (best.people.size() <= 1) return std::move(best.certificate);
    if (std::ranges::any_of(best.people, [](const records::Person& each) { return !each.number.empty(); })) {
        complain(context.text("certificate.several_numbers", fmt::arg("name", name),
                              fmt::arg("people", toldApart(best.people, context))));
        return std::nullopt;
    }
    std::set<std::string> shown;
    for (const records::Person& each : best.people) {
        shown.insert(each.className.empty() ? context.text("certificate.no_class")
                                            : reports::plainText(each.className, reports::Phrases::mostOfName));
    }
    complain(context.text("certificate.several", fmt::arg("name", name), fmt::arg("classes", fmt::join(shown, ", "))));
    return std::nullopt;
}

// Whether the certificate's record was not changed after it was closed. If it was, prints so.
bool isTrusted(Certificate& certificate, records::AttemptStore& store, const Context& context) {
    const auto confirmed = confirm(certificate, store);
    if (!confirmed) {
        complain(sentenceOf(confirmed.fault(), context));
        return false;
    }
    const bool stands = confirmed.value();
    if (!stands)
        complain(context.text("certificate.doubtful", fmt::arg("id", core::printable(certificate.attempt.text()))));
    return stands;
}

// The picture as PNG. If it cannot be drawn, prints why and returns nothing.
std::optional<std::string> pictureOf(const std::string& svg, const Context& context) {
    system::ProgramEnd png = pngOf(svg);
    if (!png.out.empty()) return std::move(png.out);
    if (png.outcome == system::ProgramEnd::Outcome::missing) {
        complain(context.text("certificate.no_converter"));
    } else {
        constexpr std::size_t most = 500;  // characters of its error message
        const std::string what = whyStopped(png, drawingLimits, context).value_or(core::printable(png.err, most));
        complain(context.text("certificate.not_converted", fmt::arg("what", what)));
    }
    return std::nullopt;
}

}  // namespace

records::Result<BestExam> bestExam(const std::vector<records::Attempt>& attempts,
                                   const std::shared_ptr<const quiz::Bank>& bank, records::AttemptStore& store) {
    auto releases = store.releases(bank->id);
    if (!releases) return std::move(releases).fault();
    BestExam best;
    for (const records::Attempt& attempt : attempts) {  // the latest begun comes first
        const auto taken = records::bankOf(store, attempt.header, bank);
        std::optional<Certificate> found = reports::certificateOf(attempt, taken ? *taken : *bank);
        if (!found) continue;
        for (const records::Release& each : releases.value()) {
            if (each.digest == found->digest) found->released = each.at;
        }
        if (std::ranges::find(best.people, attempt.person) == best.people.end()) best.people.push_back(attempt.person);
        const auto rank = [](const Certificate& each) { return std::pair(each.released.has_value(), each.score); };
        if (!best.certificate || rank(*best.certificate) <= rank(*found)) best.certificate = std::move(found);
    }
    return best;
}

records::Result<bool> confirm(Certificate& certificate, records::AttemptStore& store) {
    auto read = store.closing(certificate.attempt);
    if (!read) return std::move(read).fault();
    const std::optional<records::Closing>& closing = read.value();
    if (!closing || !closing->stands) return false;
    certificate.hash = closing->hash;
    return true;
}

system::ProgramEnd pngOf(const std::string& svg) {
    system::ProgramEnd png =
        system::runProgram({"rsvg-convert", "--format=png", "--width=3508", "--height=2480"}, svg, drawingLimits);
    if (!png.isGood()) png.out.clear();
    return png;
}

bool isCertificateFile(const std::string& path) {
    const fs::path ending = fs::path(path).extension();
    return ending == ".html" || ending == ".htm" || ending == ".png";
}

int certificate(const CertificateWish& wish, const std::shared_ptr<const quiz::Bank>& bank, const Context& context) {
    const StoreToRead source(wish.store, context);
    if (const records::SaveFault* fault = source.fault()) {
        complain(sentenceOf(*fault, context));
        return failure;
    }
    records::AttemptFilter filter{.person = wish.person, .number = wish.number, .subject = bank->id};
    if (!wish.className.empty()) filter.className = wish.className;
    const auto attempts = source.store().list(filter);
    if (!attempts) {
        complain(sentenceOf(attempts.fault(), context));
        return failure;
    }
    auto best = bestOf(attempts.value(), wish, bank, source.store(), context);
    if (!best || !isTrusted(*best, source.store(), context)) return failure;
    const reports::Phrases phrases(context.strings, context.language);
    const std::optional<std::string> bytes = wish.path.extension() == ".png"
                                                 ? pictureOf(reports::certificateSvg(*best, phrases), context)
                                                 : reports::certificatePage(*best, phrases);
    if (!bytes || !writeNew(wish.path, *bytes, system::Access::owner, "certificate", context)) return failure;
    return emit(context.text("certificate.made", fmt::arg("path", core::printable(wish.path.string()))) + '\n',
                success);
}

}  // namespace fourfold::commands
