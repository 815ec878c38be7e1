#pragma once

#include <cstddef>

#include "desk/conversation.hpp"

namespace fourfold::ui {

// What is heard of the lines that are performed on the stage.
class StageVoice {
public:
    struct Heard {
        bool speech = false;  // letters appear of what a person says, and it is time for the next sound of it
        bool ending = false;  // the line of an ending has begun
    };
    // Lets time pass in a conversation, whose letters appear at `speed` a second; 0: a line at once.
    Heard tick(desk::Conversation& said, float seconds, int speed, core::Language language);

private:
    std::size_t m_lineHeard = 0;  // the number of the line that stood there last
    float m_sinceSpeech = 0;      // seconds
};

}  // namespace fourfold::ui
