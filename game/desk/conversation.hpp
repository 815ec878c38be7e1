#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "desk/transcript.hpp"

namespace fourfold::desk {

// The lines that are performed on the stage, one after another. Each is written out character by character. Does not
// know the screen; time is in seconds.
class Conversation {
public:
    // Begins with these lines. With `atEnd` the last line is shown in full at once.
    void perform(std::vector<Utterance> lines, bool atEnd);

    // Writes on. `speed` is in characters per second; 0 writes all at once. Returns how many characters appeared.
    std::size_t tick(float seconds, int speed, core::Language language);
    // Shows the rest of the line, or the next line if it is complete. Returns false when everything was shown.
    bool goOn(core::Language language);
    // Goes to the end of the last line.
    void finish();

    // The line on the stage; null before the first line.
    [[nodiscard]] const Utterance* current() const { return m_lines.empty() ? nullptr : &m_lines[m_at]; }
    [[nodiscard]] std::size_t shown() const { return static_cast<std::size_t>(m_shown); }
    [[nodiscard]] bool writing(core::Language language) const;  // the line is not written out yet
    [[nodiscard]] bool last() const { return m_lines.empty() || m_at + 1 == m_lines.size(); }
    // Whether everything was said, so that it is the trainee's turn.
    [[nodiscard]] bool done(core::Language language) const { return last() && !writing(language); }
    // A number that changes when another line begins.
    [[nodiscard]] std::size_t number() const { return m_number; }
    // The last mood that a person showed in the lines up to now.
    [[nodiscard]] std::optional<scenario::Mood> moodOf(scenario::PersonId person) const;

private:
    std::vector<Utterance> m_lines;
    std::size_t m_at = 0;
    float m_shown = 0;
    std::size_t m_number = 0;
};

}  // namespace fourfold::desk
