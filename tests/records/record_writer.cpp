// Plays into a store until it is killed or has written so many moves, and says each number once the store has
// acknowledged it. What fails is said on standard error and tried again.
//
//   record_writer STORE [MOVES]
#include <cstdlib>
#include <string>

#include <unistd.h>

#include "records/attempt_store.hpp"
#include "records/uuid.hpp"

using namespace fourfold::records;

namespace {

constexpr int movesInAttempt = 8;
constexpr int mostFaults = 20;

void say(int descriptor, const std::string& line) {
    if (::write(descriptor, line.data(), line.size()) != static_cast<ssize_t>(line.size())) std::_Exit(1);
}

Move moveNumber(std::size_t number) {
    if (number % movesInAttempt != 0) {
        return {.what = Move::Choice{"scene", "a-choice-with-a-long-name"},
                .at = fourfold::core::momentOf(1),
                .elapsed = fourfold::core::durationOf(1)};
    }
    return {.what = Move::End{"ending", "won 80/1 passed"},
            .at = fourfold::core::momentOf(1),
            .elapsed = fourfold::core::durationOf(1)};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const long most = argc > 2 ? std::atol(argv[2]) : -1;
    AttemptStore store(argv[1]);
    AttemptHeader header{.id = AttemptId(newUuid()),
                         .person = {},
                         .kind = AttemptKind::play,
                         .subject = "orange",
                         .digest = "d",
                         .version = {},
                         .seed = 1,
                         .mode = fourfold::engine::Mode::practice,
                         .language = fourfold::core::Language::en,
                         .program = {},
                         .started = fourfold::core::momentOf(1)};
    int faults = 0;
    for (std::size_t number = 1; most < 0 || number <= static_cast<std::size_t>(most); ++number) {
        const Move move = moveNumber(number);
        const std::size_t written = (number - 1) % movesInAttempt;
        while (const auto fault = store.write(header, written, std::span(&move, 1))) {
            say(STDERR_FILENO, std::string(fault->key()) + ' ' + fault->reason() + '\n');
            if (++faults == mostFaults) return 1;
        }
        say(STDOUT_FILENO, std::to_string(number) + '\n');
        if (number % movesInAttempt == 0) header.id = AttemptId(newUuid());
    }
    return 0;
}
