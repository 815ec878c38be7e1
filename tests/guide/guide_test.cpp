#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/built.hpp"
#include "support/process.hpp"

// Follows the guides as a trainer would. Each block of YAML is put where the guide says, and each block of findings
// must be what the program then prints. Before each such block stands a comment that readers do not see:
//
//   <!-- part: whole -->          instead of everything but the first line of what `fourfold new` made
//   <!-- part: end -->            at the end of the file
//   <!-- part: before start -->   above the line "start: ..."
//   <!-- part: scene -->          instead of the scene of that name
//   <!-- check -->                what `fourfold check` says to the file
//   <!-- check --strict -->
//   <!-- bank: whole -->          instead of everything but the first line of what `fourfold new --bank` made
//   <!-- bank: end -->            at its end
//   <!-- bank check -->           what `fourfold check` says to it; with --strict, too
namespace fourfold::testing {
namespace {

const std::filesystem::path scenarios = fourfold::testing::inSource("scenarios");

struct Block {
    std::string remark;  // "part: end"
    std::string text;    // including its last line break
};

std::vector<Block> blocksOf(const std::string& guide) {
    std::vector<Block> blocks;
    std::istringstream lines(guide);
    std::optional<std::string> remark;
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        constexpr std::string_view begin = "<!-- ";
        constexpr std::string_view end = " -->";
        if (line.starts_with("```") && inside) {
            inside = false;
            remark.reset();
        } else if (line.starts_with("```") && remark) {
            inside = true;
            blocks.push_back({*remark, ""});
        } else if (inside) {
            blocks.back().text += line + '\n';
        } else if (line.starts_with(begin) && line.ends_with(end)) {
            remark = line.substr(begin.size(), line.size() - begin.size() - end.size());
        }
    }
    return blocks;
}

// The end of the scene at `begin`: the next line that is not indented further.
std::size_t endOfScene(const std::string& file, std::size_t begin) {
    for (std::size_t line = file.find('\n', begin) + 1; line != 0 && line < file.size();
         line = file.find('\n', line) + 1) {
        const std::size_t text = file.find_first_not_of(' ', line);
        if (text != std::string::npos && file[text] != '\n' && text - line <= 2) return line;
    }
    return file.size();
}

std::string withPart(std::string file, const Block& block) {
    if (block.remark.ends_with(": whole")) return file.substr(0, file.find('\n') + 1) + block.text;
    if (block.remark == "bank: end") return file + block.text;
    if (block.remark == "part: end") return file + '\n' + block.text;
    if (block.remark == "part: before start") return file.insert(file.find("\nstart: ") + 1, block.text + '\n');
    REQUIRE(block.remark == "part: scene");
    const std::string name = '\n' + block.text.substr(0, block.text.find('\n') + 1);
    const std::size_t at = file.find(name);
    REQUIRE(at != std::string::npos);
    return file.replace(at + 1, endOfScene(file, at + 1) - at - 1, block.text);
}

std::string withoutFolder(std::string text, const std::string& folder) {
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
        text.erase(at, folder.size());
    return text;
}

// A guide followed to its end, in a home of its own.
struct Followed {
    ProgramHome home;
    std::string file;  // without its first line
    std::vector<Block> parts;
    std::size_t checks = 0;
};

void follow(const std::string& language, Followed& followed) {
    const ProgramHome& home = followed.home;
    const std::string name = language == "en" ? "GUIDE.md" : "GUIDE." + language + ".md";
    REQUIRE(home.run({"new", "new-year-gifts", "--lang", language}).code == 0);
    const std::filesystem::path folder = home.path() / "data/fourfold/scenarios";
    const std::filesystem::path scenario = folder / "new-year-gifts.yaml";
    const std::filesystem::path bank = folder / "quizzes/new-year-quiz.yaml";
    REQUIRE(home.run({"new", "new-year-quiz", "--bank", "--lang", language}).code == 0);
    for (const Block& block : blocksOf(readText(scenarios / name))) {
        CAPTURE(block.text);
        const std::filesystem::path& path = block.remark.starts_with("bank") ? bank : scenario;
        if (block.remark.find(':') != std::string::npos) {
            writeText(path, withPart(readText(path), block));
            followed.parts.push_back(block);
            continue;
        }
        std::vector<std::string> command{"check", path.string(), "--seconds", "0", "--lang", language};
        if (block.remark.ends_with("check --strict")) command.emplace_back("--strict");
        const Ended ended = home.run(command);
        CHECK(withoutFolder(ended.out, path.parent_path().string() + "/") == block.text);
        CHECK(ended.err.empty());
        ++followed.checks;
    }
    followed.file = readText(scenario);
    followed.file.erase(0, followed.file.find('\n') + 1);
}

// The guide in that language, followed once for all cases; they leave the home as it is.
const Followed& followedIn(const std::string& language) {
    static std::map<std::string, Followed> all;
    const auto [entry, isNew] = all.try_emplace(language);
    if (isNew) follow(language, entry->second);
    return entry->second;
}

}  // namespace

TEST_CASE(
    "each step of the guide gives what the guide says, and the last step a scenario without findings that can be won") {
    for (const std::string language : {"en", "zh"}) {
        CAPTURE(language);
        const Followed& followed = followedIn(language);
        const ProgramHome& home = followed.home;
        CHECK(followed.parts.size() == 9);
        CHECK(followed.checks == 9);
        CHECK(home.run({"check", "--seconds", "0", "--strict", (home.path() / "data/fourfold/scenarios").string()})
                  .code == 0);
        const Ended best = home.run({"play", "new-year-gifts", "--choices",
                                     "thank-for-xu,ask-about-last-year,let-them-choose,name-a-day", "--json"});
        CHECK(best.code == 0);
        CHECK(best.out.find("\"showing\"") != std::string::npos);
        CHECK(best.out.find("\"pass\": true") != std::string::npos);
        const Ended bribe = home.run({"play", "new-year-gifts", "--choices",
                                      "thank-for-xu,ask-about-last-year,let-them-choose,envelope", "--json"});
        CHECK(bribe.out.find("\"pass\": false") != std::string::npos);
        // The meter reaches its end.
        const Ended patience = home.run(
            {"play", "new-year-gifts", "--choices", "unpack,better-than-last-year,cheaper-by-the-hundred", "--json"});
        CHECK(patience.code == 0);
        CHECK(patience.out.find("\"shown-out\"") != std::string::npos);
    }
}

TEST_CASE("both guides build the same scenario by the same steps") {
    const Followed& english = followedIn("en");
    const Followed& chinese = followedIn("zh");
    CHECK(english.file == chinese.file);
    REQUIRE(english.parts.size() == chinese.parts.size());
    for (std::size_t i = 0; i < english.parts.size(); ++i) {
        CHECK(english.parts[i].remark == chinese.parts[i].remark);
        CHECK(english.parts[i].text == chinese.parts[i].text);
    }
}

TEST_CASE("what the guide says about a lower pass mark is true") {
    const ProgramHome home;
    const std::filesystem::path path = home.path() / "new-year-gifts.yaml";
    std::string text = readText(followedIn("en").home.path() / "data/fourfold/scenarios/new-year-gifts.yaml");
    const std::string_view mark = "pass: 75\n";
    writeText(path, text.replace(text.find(mark), mark.size(), "pass: 40\n"));
    const Ended ended = home.run({"check", "--seconds", "0", "--strict", path.string()});
    CHECK(ended.code == 1);
    CHECK(ended.out.find("naive play by the bot 'random'") != std::string::npos);
}

TEST_CASE("the program knows every command that the guides show") {
    for (const char* name : {"GUIDE.md", "GUIDE.zh.md"}) {
        std::istringstream lines(readText(scenarios / name));
        const ProgramHome home;
        int commands = 0;
        for (std::string line; std::getline(lines, line);) {
            if (!line.starts_with("fourfold ")) continue;
            std::istringstream rest(line);
            std::vector<std::string> words;
            for (std::string word; rest >> word;) words.push_back(word);
            words.erase(words.begin());
            words.emplace_back("--help");
            CAPTURE(line);
            CHECK(home.run(words).code == 0);
            ++commands;
        }
        CHECK(commands == 7);
    }
}

}  // namespace fourfold::testing
