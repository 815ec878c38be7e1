#include "yaml/support.hpp"

#include <stdexcept>

#include <fmt/format.h>

#include "core/diagnostic_format.hpp"
#include "yaml/catalogue_loader.hpp"

namespace fourfold::testing {
namespace {

constexpr std::string_view lift = R"(format: 1
id: lift
title: {en: The goods lift, zh: 货梯}
brief: {en: The goods lift is locked., zh: 货梯锁着。}
goal: {en: Get upstairs., zh: 上楼。}
level: starter
minutes: 5
cast:
  li: {name: {en: Mr Li, zh: 李师傅}, post: {en: Caretaker, zh: 门卫}}
  wu: {name: {en: Ms Wu, zh: 吴工}, post: {en: Engineer, zh: 工程师}}
notes:
  key: {text: {en: Ms Wu has the key., zh: 钥匙在吴工那儿。}}
meters:
  patience: {name: {en: Patience, zh: 耐心}, start: 3, out: street}
start: gate
scenes:
  gate:
    lines:
      - li: {en: The lift is locked., zh: 货梯锁了。}
    choices:
      - id: ask
        say: {en: Tell me who has the key., zh: 钥匙归谁管？}
        gains: {notes: [key]}
        reply:
          - wu: {en: I have., zh: 我管。}
        why: {en: Ask first., zh: 先问清楚。}
      - id: push
        do: {en: Push past., zh: 硬闯。}
        earns: {trust: -1}
        why: {en: Rude., zh: 没礼貌。}
        then: street
  street:
    ending: {result: lost, title: {en: Out, zh: 出局}, text: {en: You are out., zh: 你在外面。}}
)";

}  // namespace

const scenario::Catalogue& shippedCatalogue() {
    static const scenario::Catalogue catalogue = yaml::loadCatalogue(sourceRoot / "assets").catalogue;
    return catalogue;
}

std::string brief(const core::Diagnostics& diagnostics) {
    std::string lines;
    for (const core::Diagnostic& diagnostic : diagnostics.all()) {
        lines += fmt::format("{} {}:{}\n", core::entryOf(diagnostic.code).name, diagnostic.position.line,
                             diagnostic.position.column);
    }
    return lines;
}

std::string listed(const core::Diagnostics& diagnostics) {
    std::string lines;
    for (const core::Diagnostic& diagnostic : diagnostics.all()) {
        lines += core::formatDiagnostic(diagnostic, core::Language::en) + "\n";
    }
    return lines;
}

std::string liftWith(std::string_view old, std::string_view wanted) {
    std::string text(lift);
    if (old.empty()) return text;
    const std::size_t at = text.find(old);
    if (at == std::string::npos) throw std::logic_error(fmt::format("the sample does not hold \"{}\"", old));
    return text.replace(at, old.size(), wanted);
}

yaml::ScenarioFile loadLift(std::string_view old, std::string_view wanted) {
    return yaml::loadScenarioText(liftWith(old, wanted), "lift.yaml", shippedCatalogue());
}

}  // namespace fourfold::testing
