#include "ui/stage_voice.hpp"

#include <utility>
#include <variant>

namespace fourfold::ui {
namespace {

constexpr float speechPeriod = 0.075F;  // seconds between two sounds of speech

}  // namespace

StageVoice::Heard StageVoice::tick(desk::Conversation& said, float seconds, int speed, core::Language language) {
    const std::size_t appeared = said.tick(seconds, speed, language);
    m_sinceSpeech += seconds;
    const desk::Utterance* line = said.current();
    const bool isSpoken = line != nullptr && std::holds_alternative<scenario::PersonId>(line->speaker);
    const bool isNew = std::exchange(m_lineHeard, said.number()) != said.number();
    Heard heard{.speech = appeared > 0 && isSpoken && m_sinceSpeech > speechPeriod,
                .ending = isNew && line != nullptr && line->kind == desk::Utterance::Kind::ending};
    if (heard.speech) m_sinceSpeech = 0;
    return heard;
}

}  // namespace fourfold::ui
