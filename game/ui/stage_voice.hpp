#pragma once

#include <cstddef>

#include "desk/conversation.hpp"

namespace fourfold::ui {

// The sounds of the lines on the stage.
class StageVoice {
public:
    struct Heard {
        bool speech = false;  // letters of a person's line appear, and the next sound of speech is due
        bool ending = false;  // the line of an ending has begun
    };
    // Lets time pass in a conversation. `speed` letters appear in a second; 0: a whole line at once.
    Heard tick(desk::Conversation& said, float seconds, int speed, core::Language language);

private:
    std::size_t m_lineHeard = 0;  // the number of the last line
    float m_sinceSpeech = 0;      // seconds
};

}  // namespace fourfold::ui
