#include "commands/certificate_saver.hpp"

#include <utility>

#include "commands/certificate.hpp"
#include "commands/console.hpp"
#include "commands/documents.hpp"

namespace fourfold::commands {

desk::SavedFiles saveCertificate(const records::Person& person, const std::shared_ptr<const quiz::Bank>& bank,
                                 core::Language language, records::AttemptStore& store, const Context& context) {
    const std::string name = fileName("certificate-" + bank->id, presentSecond());
    const auto failed = [&](std::string reason) {
        return desk::SavedFiles{.paths = {}, .failed = name + ".html", .reason = std::move(reason)};
    };
    const auto attempts = store.list(
        {.person = person.name, .className = person.className, .number = person.number, .subject = bank->id});
    if (!attempts) return failed(attempts.fault().reason());
    auto found = bestExam(attempts.value(), bank, store);
    if (!found) return failed(found.fault().reason());
    BestExam& best = found.value();
    if (!best.certificate) return failed(context.strings.format("certificate.not_passed", language));
    const auto confirmed = confirm(*best.certificate, store);
    if (!confirmed) return failed(confirmed.fault().reason());
    if (!confirmed.value()) return failed(context.strings.format("certificate.changed", language));

    const reports::Phrases phrases(context.strings, language);
    NamedFiles files{{name + ".html", reports::certificatePage(*best.certificate, phrases)}};
    if (system::ProgramEnd png = pngOf(reports::certificateSvg(*best.certificate, phrases)); !png.out.empty()) {
        files.emplace_back(name + ".png", std::move(png.out));
    }
    return saveAmongDocuments(files);
}

}  // namespace fourfold::commands
