"""Our GIFT is read by a parser that is not ours as it is meant, and the examples that come with it are read by us.

    gift_parser_test.py SOURCE NPM_FOLDER FOURFOLD
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

SOURCE, NPM_FOLDER, FOURFOLD = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
sys.path.insert(0, str(SOURCE / "tests/npm"))
import tools  # noqa: E402


def parsed(path):
    done = tools.node(NPM_FOLDER, SOURCE / "tests/npm/parse_gift.js", str(path))
    assert done.returncode == 0, (path, done.stderr)
    return json.loads(done.stdout)


def text_of(text, language):
    return text[language] if isinstance(text, dict) else text


def as_it_shows(text):
    """Its parser takes runs of blanks for one, and leaves the escapes of right-hand texts in a form of its own."""
    for code, character in ((92, "\\"), (58, ":"), (35, "#"), (61, "="), (123, "{"), (125, "}"), (126, "~"), (10, "\n")):
        text = text.replace(f"&&{code:03};", character)
    return re.sub(r"\s+", " ", text).strip()


def compare(question, said, language):
    """One question of a bank with what the parser made of its export."""
    assert said["id"] == question["id"] and said["title"] == question["id"]
    assert as_it_shows(said["stem"]["text"]) == as_it_shows(text_of(question["text"], language))
    rows = question.get("source", [])
    assert set([rows] if isinstance(rows, str) else rows) <= set(said["tags"] or [])

    def shown(text):
        return as_it_shows(text_of(text, language))

    if "single" in question or "multiple" in question:
        options = question.get("single") or question["multiple"]
        assert said["type"] == "MC" and len(said["choices"]) == len(options)
        right = sum(option.get("correct", False) for option in options)
        for option, choice in zip(options, said["choices"]):
            assert as_it_shows(choice["text"]["text"]) == shown(option["text"])
            assert as_it_shows((choice["feedback"] or {"text": ""})["text"]) == shown(option.get("feedback", ""))
            if "single" in question:
                assert choice["isCorrect"] == option.get("correct", False) and choice["weight"] is None
            else:
                # All or nothing, which weights cannot say: one wrong option takes all away.
                weight = 100 / right if option.get("correct", False) else -100
                assert "marking:all-or-nothing" in said["tags"]
                assert abs(choice["weight"] - weight) < 0.00001
    elif "true_false" in question:
        task = question["true_false"]
        assert said["type"] == "TF" and said["isTrue"] == task["answer"]
        # The first is for whoever is wrong, whatever the parser calls it.
        wrong, right = ("when_false", "when_true") if task["answer"] else ("when_true", "when_false")
        for key, feedback in ((wrong, said["trueFeedback"]), (right, said["falseFeedback"])):
            assert as_it_shows((feedback or {"text": ""})["text"]) == shown(task.get(key, ""))
    else:
        if "ordering" in question:
            expected = [(shown(item["text"]), str(i + 1)) for i, item in enumerate(question["ordering"])]
        else:
            task = question["matching"]
            expected = [(shown(pair["left"]), shown(pair["right"])) for pair in task["pairs"]]
            expected += [("", shown(item["text"])) for item in task.get("extra", [])]
        assert said["type"] == "Matching"
        assert [(as_it_shows(pair["subquestion"]["text"]), as_it_shows(pair["subanswer"])) for pair in said["matchPairs"]] == expected


def main():
    packages = tools.install(NPM_FOLDER)
    with tempfile.TemporaryDirectory(prefix="fourfold-gift-") as name:
        folder = pathlib.Path(name)
        environment = {**os.environ, "HOME": name, "XDG_DATA_HOME": name, "XDG_CONFIG_HOME": name, "LC_ALL": "C.UTF-8"}

        def run(*arguments):
            return subprocess.run([FOURFOLD, *arguments], capture_output=True, text=True, env=environment, check=True)

        count = 0
        for bank in ("four-dimension-basics", "key-account-final"):
            questions = yaml.safe_load((SOURCE / "scenarios/quizzes" / f"{bank}.yaml").read_text(encoding="utf-8"))["questions"]
            written = [question for question in questions if "practical" not in question]
            for language in ("en", "zh"):
                path = folder / f"{bank}-{language}.gift"
                run("--lang", language, "export", bank, "--format", "gift", "--output", str(path))
                read = [each for each in parsed(path) if each["type"] != "Category"]
                assert len(read) == len(written), (len(read), len(written))
                for question, said in zip(written, read):
                    compare(question, said, language)
                count += len(read)

        # The examples of its own description: one of several questions, and some of one.
        readme = (packages / "gift-pegjs/README.md").read_text(encoding="utf-8")
        examples = re.findall(r"sampleQuestion = `([^`]*)`", readme) + re.findall(r'question[^="]* = "([^"\n]*)"', readme)
        assert examples
        theirs = []
        for i, example in enumerate(examples):
            path = folder / f"example-{i}.gift"
            path.write_text(example + "\n", encoding="utf-8")
            theirs.append((path, parsed(path)))
        assert sum(len(questions) for _, questions in theirs) >= 4, theirs
        for path, questions in theirs:
            kinds = [question["type"] for question in questions]
            done = subprocess.run([FOURFOLD, "import", str(path)], capture_output=True, text=True, env=environment, check=False)
            taken = sum(kinds.count(kind) for kind in ("MC", "TF", "Matching"))
            assert done.stderr.count("F0722") == kinds.count("Numerical"), (path, done)
            assert done.returncode == (0 if taken else 1), (path, done)
            assert not taken or f"{taken} question" in done.stdout, (kinds, done)
    print(f"{count} questions read by another parser as they are meant, and {len(theirs)} examples of its own by us")


main()
