#include "desk/conversation.hpp"

#include <algorithm>

#include "core/utf8.hpp"

namespace fourfold::desk {
namespace {

constexpr float everything = 1.0e6F;

float lengthOf(const Utterance& line, core::Language language) {
    return static_cast<float>(core::codePoints(line.text->in(language)));
}

}  // namespace

void Conversation::perform(std::vector<Utterance> lines, bool atEnd) {
    m_lines = std::move(lines);
    m_at = 0;
    m_shown = 0;
    ++m_number;
    if (atEnd) finish();
}

std::size_t Conversation::tick(float seconds, int speed, core::Language language) {
    if (!writing(language)) return 0;
    const float length = lengthOf(m_lines[m_at], language);
    const float before = m_shown;
    m_shown = speed <= 0 ? length : std::min(length, m_shown + seconds * static_cast<float>(speed));
    return static_cast<std::size_t>(m_shown) - static_cast<std::size_t>(before);
}

bool Conversation::goOn(core::Language language) {
    if (writing(language)) {
        m_shown = everything;
        return true;
    }
    if (last()) return false;
    ++m_at;
    ++m_number;
    m_shown = 0;
    return true;
}

void Conversation::finish() {
    if (!m_lines.empty() && m_at + 1 < m_lines.size()) {
        m_at = m_lines.size() - 1;
        ++m_number;
    }
    m_shown = everything;
}

bool Conversation::writing(core::Language language) const {
    return !m_lines.empty() && m_shown < lengthOf(m_lines[m_at], language);
}

std::optional<scenario::Mood> Conversation::moodOf(scenario::PersonId person) const {
    std::optional<scenario::Mood> mood;
    for (std::size_t i = 0; i <= m_at && i < m_lines.size(); ++i) {
        const auto* speaker = std::get_if<scenario::PersonId>(&m_lines[i].speaker);
        if (speaker != nullptr && *speaker == person) mood = m_lines[i].mood;
    }
    return mood;
}

}  // namespace fourfold::desk
