#include "ui/screens/play.hpp"

#include <cmath>

#include "ui/screens/play_bar.hpp"
#include "ui/screens/play_board.hpp"
#include "ui/screens/play_effects.hpp"
#include "ui/screens/play_sheets.hpp"
#include "ui/screens/play_stage.hpp"
#include "ui/screens/play_talk.hpp"
#include "ui/widgets/notice.hpp"

namespace fourfold::ui {
namespace {

// The keys that work wherever the focus is.
Intent keys(Page& page, const PlayView& view) {
    if (page.take(Command::notebook)) return intent::Open{Sheet::notebook};
    if (page.take(Command::chart)) return intent::Open{Sheet::chart};
    if (page.take(Command::log)) return intent::Open{Sheet::log};
    if (page.take(Command::menu) || page.take(Command::back)) return intent::Open{Sheet::menu};
    if (!isExam(view)) {
        if (page.take(Command::pageUp)) return asks(desk::playing::RollBack{});
        if (page.take(Command::pageDown)) return asks(desk::playing::Forward{});
    }
    return {};
}

}  // namespace

Intent drawPlay(Page& page, Pictures& pictures, const PlayView& view) {
    const Theme& theme = page.theme;
    const bool covered = view.sheet != Sheet::none;
    page.setCovered(covered);

    Rect rest = page.area;
    const Rect bar = rest.cutTop(theme.row(58));
    const Notice notice(page, rest, "file-notice", view.notice);
    const float margin = theme.px(16);
    const float boardWidth = theme.cramped() ? theme.row(210) : theme.row(236);
    const Rect talk = talkRect(page, view, rest.inset(margin, margin));
    Rect stage{rest.x, rest.y, rest.w, talk.y - rest.y};

    drawStage(page, pictures, view, page.area, stage, talk.x, boardWidth + margin);
    notice.draw();
    drawEffects(page, view, {rest.x + margin, rest.y + theme.px(8), rest.w - boardWidth - 3 * margin, theme.row(30)});
    Intent result = drawTalk(page, view, talk);
    const Rect board{page.area.right() - boardWidth - margin, rest.y + margin * 0.5F, boardWidth, stage.h - margin};
    const Intent boardIntent = drawBoard(page, view, board);
    if (wants(boardIntent)) result = boardIntent;
    const Intent barIntent = drawPlayBar(page, view, bar);
    if (wants(barIntent)) result = barIntent;
    if (!wants(result)) result = keys(page, view);
    // A click or Enter that no control has used moves the talk on.
    const core::Language language = page.language;
    if (!wants(result) && !view.conversation.done(language) && (page.takeClick() || page.take(Command::activate))) {
        result = intent::GoOn{};
    }
    page.setCovered(false);
    if (covered) {
        const Intent sheetIntent = drawPlaySheet(page, pictures, view);
        if (wants(sheetIntent)) result = sheetIntent;
    }
    return result;
}

}  // namespace fourfold::ui
