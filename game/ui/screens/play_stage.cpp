#include "ui/screens/play_stage.hpp"

#include <algorithm>
#include <cmath>

#include "scenario/place.hpp"
#include "ui/blink.hpp"
#include "ui/widgets/bars.hpp"

namespace fourfold::ui {
namespace {

using scenario::Mood;
using scenario::PersonId;

constexpr std::size_t mostOnStage = 5;
constexpr float coveredShare = 0.24F;  // of a figure: the part that the talk may hide, below the chin
constexpr float quietTalk = 150;       // units: the height of the talk at the lower edge while somebody speaks

// The persons on the stage: those of the scene of the present line, and the speaker.
std::vector<PersonId> personsPresent(const PlayView& view) {
    const scenario::Scenario& scenario = view.play.scenario();
    const desk::Utterance* line = view.conversation.current();
    const scenario::SceneId scene = line != nullptr ? line->scene : view.play.now().scene();
    std::vector<PersonId> present = scenario[scene].present;
    if (line != nullptr) {
        const auto* speaker = std::get_if<PersonId>(&line->speaker);
        if (speaker != nullptr && std::find(present.begin(), present.end(), *speaker) == present.end()) {
            present.push_back(*speaker);
        }
    }
    if (present.size() > mostOnStage) present.resize(mostOnStage);
    return present;
}

std::string_view placeName(const PlayView& view) {
    return view.place ? scenario::places[view.place->index()] : std::string_view("neutral");
}

void drawBackdrop(Page& page, Pictures& pictures, const PlayView& view, const Rect& screen) {
    page.paint.ground(page.colors.night.ground);
    const std::string_view place = placeName(view);
    if (const auto* backdrop = pictures.backdrop(place, static_cast<int>(screen.h))) {
        page.paint.cover(*backdrop, screen, {1, 1, 1, 1});
    }
    const float dim = page.theme.highContrast() ? 0.55F : 0.0F;
    if (dim > 0) page.paint.fill(screen, Color{0, 0, 0, dim});
    const Color ink = page.colors.night.ground;
    page.paint.gradient({screen.x, screen.y, screen.w, screen.h * 0.2F}, ink.faded(0.5F), ink.faded(0));
    page.paint.gradient({screen.x, screen.y + screen.h * 0.45F, screen.w, screen.h * 0.55F}, ink.faded(0),
                        ink.faded(0.72F));
    page.tell(ItemKind::picture, "place", place, screen);
}

void drawRapport(Page& page, const Rect& rect, const std::string& id, int rapport) {
    const Color color = rapport >= 7   ? page.colors.dimension[0]
                        : rapport <= 3 ? page.colors.dimension[3]
                                       : page.colors.warm;
    bar(page, {.id = "rapport/" + id,
               .rect = rect,
               .share = static_cast<float>(rapport) / 10.0F,
               .color = color,
               .ground = Color{1, 1, 1, 0.22F}});
}

struct Standing {
    PersonId person;
    float x = 0;       // of the middle
    float floor = 0;   // where the figure ends; the talk may cover its lower part
    float height = 0;  // the height of the portrait
    float scale = 1;   // the shown size as a share of that, when the talk leaves less room
    bool speaking = false;
    bool blinks = false;  // the speaker, or else the first person
};

void drawFigure(Page& page, Pictures& pictures, const PlayView& view, const Standing& at) {
    const scenario::Person& person = view.play.scenario()[at.person];
    const int rapport = view.play.now().rapport(at.person);
    const Mood mood = view.conversation.moodOf(at.person).value_or(desk::moodFor(rapport));
    const bool writing = at.speaking && view.conversation.writing(page.language);
    // The mouth opens and closes with the letters, about five times a second.
    const bool open = writing && !page.theme.reducedMotion() && view.conversation.shown() % 6 < 3;
    const auto height = static_cast<int>(at.height);
    if (at.speaking) pictures.prepare(person.portrait, {.mood = mood, .speaking = true}, height);
    // One face blinks while a line is being said. Its picture with closed eyes is prepared early.
    const bool lively = at.blinks && view.conversation.writing(page.language) && !page.theme.reducedMotion();
    if (lively) pictures.prepare(person.portrait, {.mood = mood, .blinking = true}, height);
    const bool blink = lively && eyesClosedAt(page.now);
    const Expression expression{.mood = mood, .speaking = open && !blink, .blinking = blink};
    const auto* face = pictures.portrait(person.portrait, expression, height);
    const float come = page.appear("stage/" + person.id, 6);
    const float front = page.glide("front/" + person.id, at.speaking ? 1.0F : 0.0F, 8);
    const float x = page.glide("x/" + person.id, at.x, 7);
    if (face != nullptr) {
        const float w = static_cast<float>(face->width()) * at.scale;
        const float h = static_cast<float>(face->height()) * at.scale;
        const float light = 0.80F + 0.20F * front;
        const float rise = (1 - come) * page.theme.px(18) - front * page.theme.px(8);
        page.paint.picture(*face, {std::round(x - w / 2), std::round(at.floor - h + rise), w, h},
                           {light, light, light, come});
    }
    const std::string feeling(page.tr("mood." + std::string(scenario::moodNames[static_cast<std::size_t>(mood)])));
    page.tell(ItemKind::picture, "person-" + person.id,
              person.name.in(page.language) + std::string(page.tr("word.dot")) + feeling,
              {x - at.height * 0.4F, at.floor - at.height, at.height * 0.8F, at.height},
              isExam(view) ? std::nullopt : std::optional(rapport));
}

void drawPlate(Page& page, const PlayView& view, const Standing& at, const Rect& stage, float most) {
    const Theme& theme = page.theme;
    const scenario::Person& person = view.play.scenario()[at.person];
    const float x = page.glide("x/" + person.id, at.x, 7);
    const std::string& name = person.name.in(page.language);
    const bool bars = !isExam(view);
    const float wanted = std::max(theme.row(104), page.paint.width(name, TextStyle::smallStrong) + theme.px(26));
    const float width = std::min(most, wanted);
    const float height = page.paint.lineHeight(TextStyle::smallStrong) + theme.px(bars ? 16 : 8);
    const Rect plate{std::round(x - width / 2), std::round(stage.bottom() - height - theme.px(7)), width, height};
    page.paint.fill(plate, page.colors.night.ground.faded(theme.highContrast() ? 1.0F : 0.84F), theme.px(9));
    if (at.speaking) page.paint.stroke(plate, page.colors.warm, theme.px(2), theme.px(9));
    Rect inner = plate.inset(theme.px(10), theme.px(4));
    const Rect words = inner.cutTop(page.paint.lineHeight(TextStyle::smallStrong));
    page.paint.label(words, name, TextStyle::smallStrong, page.colors.night.text, Align::centre);
    if (!bars) return;
    drawRapport(page, {inner.x, inner.y + theme.px(1), inner.w, theme.px(5)}, person.id,
                view.play.now().rapport(at.person));
}

}  // namespace

void drawStage(Page& page, Pictures& pictures, const PlayView& view, const Rect& screen, const Rect& stage, float left,
               float reserved) {
    drawBackdrop(page, pictures, view, screen);
    const std::vector<PersonId> present = personsPresent(view);
    if (present.empty() || stage.h < page.theme.px(90)) return;

    const desk::Utterance* line = view.conversation.current();
    const auto* speaker = line != nullptr ? std::get_if<PersonId>(&line->speaker) : nullptr;
    const Rect ground{left, stage.y, stage.right() - reserved - page.theme.px(10) - left, stage.h};
    const auto count = static_cast<float>(present.size());
    const float slot = ground.w / count;
    // A portrait is 480 units wide and 600 high; its figure is about two thirds as wide. The height depends only on the
    // window and the number of persons: when the choices need more room, they cover the figures from below, but never
    // the faces.
    const float headroom = screen.bottom() - page.theme.px(quietTalk) - stage.y;
    const float height = std::floor(std::min({headroom * 0.99F, slot * 1.5F, page.theme.px(480)}));
    const float floor = std::min(screen.bottom() - page.theme.px(quietTalk), stage.bottom() + height * coveredShare);
    const float scale = std::min(1.0F, stage.h / (height * (1 - coveredShare)));
    const float level = page.glide("floor", floor - (1 - scale) * height * coveredShare, 9);
    const float size = page.glide("size", scale, 9);

    std::vector<Standing> standing;
    for (std::size_t i = 0; i < present.size(); ++i) {
        const bool speaking = speaker != nullptr && *speaker == present[i];
        standing.push_back(
            {present[i], ground.x + slot * (static_cast<float>(i) + 0.5F), level, height, size, speaking});
    }
    const auto lively =
        std::find_if(standing.begin(), standing.end(), [](const Standing& each) { return each.speaking; });
    (lively != standing.end() ? *lively : standing.front()).blinks = !page.covered();
    for (const Standing& each : standing) {
        if (!each.speaking) drawFigure(page, pictures, view, each);
    }
    for (const Standing& each : standing) {
        if (each.speaking) drawFigure(page, pictures, view, each);
    }
    for (const Standing& each : standing) drawPlate(page, view, each, stage, slot - page.theme.px(6));
}

}  // namespace fourfold::ui
