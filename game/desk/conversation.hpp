#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "desk/transcript.hpp"

namespace fourfold::desk {

// The lines that are being performed on the stage: one after another, each written out character by character. Knows
// nothing of the screen; time comes in as seconds.
class Conversation {
public:
    // Begins with these lines. With `atEnd` the last one stands there in full and nothing is left to wait for.
    void perform(std::vector<Utterance> lines, bool atEnd);

    // Writes on; `speed` in characters a second, 0: all at once. Returns how many characters appeared.
    std::size_t tick(float seconds, int speed, core::Language language);
    // The rest of the line, or else the next line. False when there is nothing more.
    bool goOn(core::Language language);
    // Straight to the end of the last line.
    void finish();

    // The line on the stage; null when nothing was said yet.
    [[nodiscard]] const Utterance* current() const { return m_lines.empty() ? nullptr : &m_lines[m_at]; }
    [[nodiscard]] std::size_t shown() const { return static_cast<std::size_t>(m_shown); }
    [[nodiscard]] bool writing(core::Language language) const;  // the line is not yet written out
    [[nodiscard]] bool last() const { return m_lines.empty() || m_at + 1 == m_lines.size(); }
    // Whether everything has been said: it is the trainee's turn.
    [[nodiscard]] bool done(core::Language language) const { return last() && !writing(language); }
    // The number of the current line, for what has to notice that another one began.
    [[nodiscard]] std::size_t number() const { return m_number; }
    // The mood each person showed last in the lines up to now.
    [[nodiscard]] std::optional<scenario::Mood> moodOf(scenario::PersonId person) const;

private:
    std::vector<Utterance> m_lines;
    std::size_t m_at = 0;
    float m_shown = 0;
    std::size_t m_number = 0;
};

}  // namespace fourfold::desk
