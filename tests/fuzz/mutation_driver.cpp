// Runs a libFuzzer-style function without libFuzzer: first on every file of the corpus, then on mutations of these
// files.
//
//   loader_fuzz [--runs N] [--seed N] FILE-OR-FOLDER...
//
// Exits with 0 if all went well. An input that crashes, runs for over 20 seconds or takes more than 200 MB is written
// to fuzz-failure.yaml in the working folder.

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "mutator.hpp"
#include "support/temp_folder.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr unsigned hangSeconds = 20;
constexpr long mostKilobytes = 200 * 1024;

// Sanitizers need memory of their own, and report crashes themselves.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif

// For the signal handler: the present input.
const char* currentData = nullptr;
std::size_t currentSize = 0;

void saveInput() {
    const int file = ::open("fuzz-failure.yaml", O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0) return;
    const ssize_t written = ::write(file, currentData, currentSize);
    static_cast<void>(written);
    ::close(file);
}

void onSignal(int signal) {
    saveInput();
    constexpr char message[] = "the last input crashed or hung; it is in fuzz-failure.yaml\n";
    const ssize_t written = ::write(STDERR_FILENO, message, sizeof message - 1);
    static_cast<void>(written);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void run(const std::string& input) {
    currentData = input.data();
    currentSize = input.size();
    ::alarm(hangSeconds);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
    ::alarm(0);
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    if (!isSanitized && usage.ru_maxrss > mostKilobytes) {
        saveInput();
        std::fprintf(stderr, "an input took %ld MB; it is in fuzz-failure.yaml\n", usage.ru_maxrss / 1024);
        std::exit(1);
    }
}

std::vector<std::string> readCorpus(const std::vector<std::filesystem::path>& paths) {
    std::vector<std::filesystem::path> files;
    for (const auto& path : paths) {
        if (!std::filesystem::is_directory(path)) {
            files.push_back(path);
            continue;
        }
        for (const auto& entry : std::filesystem::directory_iterator(path)) {
            if (entry.is_regular_file()) files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    std::vector<std::string> corpus;
    for (const auto& file : files) corpus.push_back(fourfold::testing::readText(file));
    return corpus;
}

}  // namespace

int main(int count, char** arguments) {
    std::size_t runs = 1000;
    std::uint64_t seed = 1;
    std::vector<std::filesystem::path> paths;
    for (int i = 1; i < count; ++i) {
        const bool hasValue = i + 1 < count;
        if (hasValue && std::strcmp(arguments[i], "--runs") == 0) {
            runs = std::strtoull(arguments[++i], nullptr, 10);
        } else if (hasValue && std::strcmp(arguments[i], "--seed") == 0) {
            seed = std::strtoull(arguments[++i], nullptr, 10);
        } else {
            paths.emplace_back(arguments[i]);
        }
    }
    const std::vector<std::string> corpus = readCorpus(paths);
    if (corpus.empty()) {
        std::fprintf(stderr, "no corpus: name files or folders\n");
        return 2;
    }
    for (const int signal : {SIGALRM, SIGABRT, SIGFPE, SIGILL}) std::signal(signal, onSignal);
    if (!isSanitized) std::signal(SIGSEGV, onSignal);

    for (const std::string& input : corpus) run(input);
    fourfold::fuzz::Mutator mutator(corpus, seed);
    for (std::size_t i = 0; i < runs; ++i) run(mutator.next());
    std::printf("%zu files and %zu mutations of them: no crash, no hang\n", corpus.size(), runs);
    return 0;
}
