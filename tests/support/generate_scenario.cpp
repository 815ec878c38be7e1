#include "support/generate_scenario.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "core/random.hpp"

namespace fourfold::testing {
namespace {

struct Phrase {
    std::string_view en;
    std::string_view zh;
};

constexpr std::array<Phrase, 8> phrases{{
    {"The buyer has had three suppliers in the office since Monday.", "这周一到现在，采购已经见了三家供应商。"},
    {"Before you quote, find out who signs and who only recommends.", "报价之前，先弄清谁签字、谁只是提意见。"},
    {"Last year's delivery was eleven days late, and nobody called.", "去年那批货晚了十一天，一个电话都没打。"},
    {"Her own boss asks for the stock figures every Friday at four.", "她的领导每周五下午四点要看库存数。"},
    {"A lower price solves nothing while the line stands still.", "产线停着，价格再低也没用。"},
    {"He'd rather hear bad news today than good news next month.", "好消息下个月说，不如坏消息今天说。"},
    {"Write down what was promised, and read it back to them.", "答应了什么，当面记下来，再念一遍给人家听。"},
    {"The sample stayed in its box; the key to the lab was missing.", "样品一直没拆，实验室的钥匙找不着。"},
}};
constexpr std::array<std::string_view, 4> dimensions{"trust", "needs", "objections", "close"};
constexpr std::array<std::string_view, 4> moods{"pleased", "wary", "upset", "surprised"};
constexpr std::array<std::string_view, 5> places{"office", "corridor", "workshop", "meeting-room", "canteen"};
constexpr std::size_t personCount = 6;
constexpr std::size_t toolCount = 4;

class Writer {
public:
    explicit Writer(const GeneratedScenario& options)
        : m_options(options), m_random(options.seed), m_noteCount(std::max<std::size_t>(8, options.scenes / 4)) {}

    std::string write() {
        head();
        cast();
        m_text += "start: scene-0\nscenes:\n";
        for (std::size_t scene = 0; scene < m_options.scenes; ++scene) this->scene(scene);
        for (const std::string_view result : {"won", "partial", "lost"}) ending(result);
        return std::move(m_text);
    }

private:
    template <class... Args>
    void add(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(m_text), format, std::forward<Args>(args)...);
    }

    std::size_t any(std::size_t count) { return m_random.below(static_cast<std::uint32_t>(count)); }

    // "{en: ..., zh: ...}" of that many phrases, quoted as an author has to.
    std::string text(std::size_t count) {
        std::string en;
        std::string zh;
        for (std::size_t i = 0; i < count; ++i) {
            const Phrase& phrase = phrases[any(phrases.size())];
            en += (i == 0 ? "" : " ") + std::string(phrase.en);
            zh += phrase.zh;
        }
        return fmt::format("{{en: \"{}\", zh: {}}}", en, zh);
    }

    void head() {
        add("# A generated scenario.\nformat: 1\nid: {}\n", m_options.id);
        add("title: {}\nbrief: {}\ngoal: {}\n", text(1), text(4), text(2));
        add("level: core\nminutes: 30\nmethod: four-dimension\npass: 60\n");
        add("source: {{system: [S7, S8], note: {}}}\n", text(1));
        add("stages:\n  - {{id: opening, name: {}}}\n  - {{id: closing, name: {}}}\n", text(1), text(1));
    }

    void cast() {
        add("cast:\n");
        for (std::size_t i = 0; i < personCount; ++i) {
            add("  person-{}:\n    name: {{en: Person {}, zh: 人物{}}}\n    post: {}\n    role: user\n    rapport: {}\n",
                i, i, i, text(1), any(11));
            if (i > 0) add("    reports_to: person-{}\n", i - 1);
            add("    portrait: {{hair: bob, clothes: blazer, color: navy}}\n");
        }
        add("notes:\n");
        for (std::size_t i = 0; i < m_noteCount; ++i) {
            add("  note-{}: {{text: {}, about: person-{}}}\n", i, text(1), any(personCount));
        }
        add("tools:\n");
        for (std::size_t i = 0; i < toolCount; ++i) add("  tool-{}: {{name: {}, start: {}}}\n", i, text(1), i % 2 == 0);
        add("meters:\n  days: {{name: {}, start: 60, out: ending-lost}}\n", text(1));
    }

    // This scene's successor, or one a little further on; after the last scene, an ending.
    std::string target(std::size_t scene) {
        const std::size_t next = scene + 1 + any(3);
        if (next < m_options.scenes) return fmt::format("scene-{}", next);
        return std::array{"ending-won", "ending-partial", "ending-lost"}[any(3)];
    }

    void scene(std::size_t scene) {
        add("  scene-{}:\n    title: {}\n    place: {}\n", scene, text(1), places[any(places.size())]);
        add("    stage: {}\n    present: [person-0, person-{}]\n    lines:\n",
            scene * 2 < m_options.scenes ? "opening" : "closing", 1 + any(personCount - 1));
        add("      - narrator: {}\n", text(1));
        add("      - person-{}: {}\n", any(personCount), text(1));
        add("    choices:\n");
        for (std::size_t choice = 0; choice < m_options.choices; ++choice) this->choice(scene, choice);
    }

    void choice(std::size_t scene, std::size_t choice) {
        add("      - id: choice-{}-{}\n        {}: {}\n", scene, choice, choice % 3 == 2 ? "do" : "say", text(1));
        if (choice == 1) {
            add("        if: {{knows: [note-{}], rapport: {{person-{}: {}}}}}\n", any(m_noteCount), any(personCount),
                any(9));
        } else if (choice == 2) {
            add("        if: {{any: [{{has: [tool-{}]}}, {{unknown: [note-{}], meter: {{days: 3}}}}]}}\n",
                any(toolCount), any(m_noteCount));
        }
        add("        earns: {{{}: {}}}\n", dimensions[any(4)], 4 - static_cast<int>(any(6)));
        add("        gains: {{notes: [note-{}], rapport: {{person-{}: 1}}, meters: {{days: -1}}}}\n", any(m_noteCount),
            any(personCount));
        add("        reply:\n          - person-{}: {}, mood: {}}}\n", any(personCount), withoutBrace(text(1)),
            moods[any(moods.size())]);
        add("        why: {}\n", text(2));
        if (choice == 0) add("        rule: {{kept: ask-and-wait}}\n");
        if (choice % 2 == 0) {
            add("        then: {}\n", target(scene));
        } else {
            add("        then:\n          - {{if: {{knows: [note-{}]}}, go: {}}}\n          - {{go: {}}}\n",
                any(m_noteCount), target(scene), target(scene));
        }
    }

    static std::string withoutBrace(std::string text) {
        text.pop_back();
        return text;
    }

    void ending(std::string_view result) {
        add("  ending-{}:\n    lines:\n      - narrator: {}\n", result, text(1));
        add("    ending: {{result: {}, title: {}, text: {}}}\n", result, text(1), text(2));
    }

    const GeneratedScenario& m_options;
    core::Random m_random;
    std::size_t m_noteCount;
    std::string m_text;
};

}  // namespace

std::string generateScenario(const GeneratedScenario& options) { return Writer(options).write(); }

std::string generateScenarioOfSize(std::size_t bytes, GeneratedScenario options) {
    options.scenes = 20;
    std::string text = generateScenario(options);
    for (int step = 0; step < 6; ++step) {  // each step estimates by the scenes' size so far
        options.scenes = std::max<std::size_t>(2, options.scenes * bytes / text.size());
        text = generateScenario(options);
    }
    while (text.size() > bytes) {
        --options.scenes;
        text = generateScenario(options);
    }
    return text;
}

}  // namespace fourfold::testing
