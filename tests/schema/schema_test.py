"""The JSON Schemas of scenario files and of question banks agree with the loaders, as far as a schema can tell.

usage: schema_test.py SOURCE-FOLDER PROGRAM
"""

import copy
import itertools
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import jsonschema
import yaml

import core_yaml

SOURCE = pathlib.Path(sys.argv[1])
PROGRAM = sys.argv[2]
FIXTURES = SOURCE / "tests" / "fixtures"
COACH = "F0200"  # codes from here on are about how a scenario plays: the format of such a file is right

# Codes that no schema can express. The test fails if a schema rejects a fixture of one of them.
BEYOND = {
    # The fault can only be seen by comparing with another part of the file.
    "F0012": "a scene that nobody defined",
    "F0013": "a person that nobody defined",
    "F0014": "a note that nobody defined",
    "F0015": "a tool that nobody defined",
    "F0016": "a meter that nobody defined",
    "F0017": "a choice that nobody defined",
    "F0018": "a stage that nobody defined",
    "F0025": "a topic that nobody defined",
    "F0081": "the id against the name of the file",
    "F0082": "a sum",
    "F0083": "a choice with the id of another",
    "F0086": "where the scenes lead",
    "F0087": "where the scenes lead",
    "F0088": "the last one of a list",
    "F0089": "all but the last of a list",
    "F0090": "where the scenes lead",
    "F0091": "who reports to whom",
    "F0092": "two numbers against each other",
    "F0093": "two numbers against each other",
    "F0120": "a question with the id of another",
    "F0121": "an option with the id of another",
    # An editor's parser handles these before it applies the schema.
    "F0028": "a quotation mark within a text",
    "F0037": "an anchor",
    "F0039": "a tag",
    "F0040": "a second document",
    "F0043": "a key that stands twice",
    "F0047": "a text that ends where a comment begins",
    "F0071": "a comment that touches a value",
    "F0072": "a directive",
}
# Single fixtures that a schema cannot reject: the value is right, only its notation is wrong.
BEYOND_FIXTURES = {
    "f0036-bracket-line": "a line within brackets that is not indented",
    "f0044-question-mark": "a key behind a question mark",
    "f0053-leading-zero": "010 and 10 are the same number",
    "f0043-double-stage": "an id that another stage has",
    "f0123-two-correct": "draft-07 cannot count",
    "f0068-no-such-day": "a pattern does not know how long a month is",
}
# A schema can tell only in some cases: how many options are correct, and how many texts a matching has in all.
PARTLY_BEYOND = {"F0122", "F0123"}


def fixtures(kind):
    return sorted((FIXTURES / kind).glob("*.yaml"))


def environment():
    home = tempfile.gettempdir()
    return {"HOME": home, "XDG_DATA_HOME": home + "/nowhere", "LC_ALL": "C", **{
        name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS") if name in os.environ}}


def program(*arguments):
    ended = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, env=environment(), check=False)
    return ended.stdout.decode()


def findings_by_file(*paths):
    """The codes of all errors and warnings that the loader finds, by path."""
    codes = {}
    for finding in json.loads(program("check", "--seconds", "0", "--json", *paths)):
        if finding["code"] < COACH:
            codes.setdefault(finding["path"], set()).add(finding["code"])
    return codes


class Agreement:
    """The tests for both kinds of files. Each subclass is for one kind."""

    kind = ""  # its name for `fourfold schema`
    folder = ""  # of its fixtures, inside the folders for valid and invalid files
    every_key = ""  # the valid fixture with every key
    starter = ()  # options of `fourfold new`
    fewest_damages = 0

    @classmethod
    def setUpClass(cls):
        cls.schema_path = SOURCE / f"assets/schema/{cls.kind}.schema.json"
        cls.schema = json.loads(cls.schema_path.read_text("utf-8"))
        cls.validator = jsonschema.Draft7Validator(cls.schema)

    def rejects(self, text):
        try:
            value = core_yaml.read(text)
        except yaml.YAMLError:
            return "not YAML"
        error = next(self.validator.iter_errors(value), None)
        return error and error.message

    def test_is_a_schema_of_draft_07(self):
        jsonschema.Draft7Validator.check_schema(self.schema)
        self.assertEqual(self.schema["$schema"], "http://json-schema.org/draft-07/schema#")

    def test_is_what_the_program_prints(self):
        self.assertEqual(self.schema_path.read_text("utf-8"), program("schema", self.kind),
                         f"renew it: fourfold schema {self.kind} > {self.schema_path.relative_to(SOURCE)}")

    def valid_fixtures(self):
        return fixtures(pathlib.Path("valid") / self.folder)

    def invalid_fixtures(self):
        return fixtures(pathlib.Path("invalid") / self.folder)

    def test_accepts_every_valid_and_shipped_file(self):
        paths = self.valid_fixtures() + self.shipped()
        self.assertGreater(len(paths), 1)
        self.assertEqual(findings_by_file(*paths), {})
        for path in paths:
            with self.subTest(path.name):
                self.assertIsNone(self.rejects(path.read_text("utf-8")))

    def test_accepts_the_starter_in_both_languages(self):
        for language in ("en", "zh"):
            with tempfile.TemporaryDirectory() as folder, self.subTest(language):
                program("new", "first-visit", *self.starter, "--output", folder, "--lang", language, "--title", "\"Title\": a #1 \\ 标题")
                path = pathlib.Path(folder) / "first-visit.yaml"
                self.assertIsNone(self.rejects(path.read_text("utf-8")))
                self.assertEqual(findings_by_file(path), {})

    def test_rejects_every_invalid_fixture_that_a_schema_can(self):
        for path in self.invalid_fixtures():
            text = path.read_text("utf-8")
            code = path.stem[:5].upper()
            if code >= COACH:
                continue
            with self.subTest(path.stem):
                beyond = code in BEYOND or path.stem in BEYOND_FIXTURES
                self.assertEqual(bool(self.rejects(text)), not beyond, self.rejects(text))

    def test_knows_no_key_that_the_loader_does_not_take(self):
        """Every key that the schema offers is in some valid fixture, and the loader accepts these."""
        offered = set()

        def collect(schema):
            if isinstance(schema, dict):
                offered.update(schema.get("properties", {}))
                for part in schema.values():
                    collect(part)
            elif isinstance(schema, list):
                for part in schema:
                    collect(part)

        collect(self.schema)
        used = set()

        def walk(value):
            if isinstance(value, dict):
                used.update(value)
                for part in value.values():
                    walk(part)
            elif isinstance(value, list):
                for part in value:
                    walk(part)

        for path in self.valid_fixtures():
            walk(core_yaml.read(path.read_text("utf-8")))
        self.assertEqual(offered - used, set())

    def test_explains_every_key_in_both_languages(self):
        def check(schema, where):
            if isinstance(schema, dict):
                for key, entry in schema.get("properties", {}).items():
                    described = entry.get("description", "")
                    if where.endswith(("/portrait", "/weights")):
                        continue  # these words need no explanation
                    english, _, chinese = described.partition("\n\n")
                    self.assertRegex(english, "[A-Za-z]", where + "/" + key)
                    self.assertRegex(chinese, "[\u4e00-\u9fff]", where + "/" + key)
                    check(entry, where + "/" + key)
                for name, part in schema.items():
                    if name not in ("properties", "not"):
                        check(part, where)
            elif isinstance(schema, list):
                for part in schema:
                    check(part, where)

        check(self.schema, "")

    def test_agrees_with_the_loader_on_damaged_files(self):
        """Each value of a file, one after another, is left out or replaced by something else."""
        base = core_yaml.read((FIXTURES / "valid" / self.folder / self.every_key).read_text("utf-8"))
        damaged = list(damages(base))
        self.assertGreater(len(damaged), self.fewest_damages)
        with tempfile.TemporaryDirectory() as root:
            paths = []
            for number, value in enumerate(damaged):
                folder = pathlib.Path(root) / f"{number:05}" / self.folder
                folder.mkdir(parents=True)
                paths.append(folder / self.every_key)
                # JSON is also YAML, and quotes every text and no number.
                paths[-1].write_text(json.dumps(value, ensure_ascii=False), "utf-8")
            findings = findings_by_file(root)
            disagreements = []
            for path, value in zip(paths, damaged):
                codes = findings.get(str(path), set())
                rejection = next(self.validator.iter_errors(value), None)
                # The loader must find all that the schema rejects. The schema must reject all that it can tell.
                if rejection is not None and not codes:
                    disagreements.append(f"only the schema rejects: {rejection.message[:200]}")
                if rejection is None and codes and not codes <= BEYOND.keys() | PARTLY_BEYOND:
                    disagreements.append(f"only the loader rejects: {sorted(codes)} {path.read_text('utf-8')[:80]}")
            self.assertEqual(disagreements, [])


class ScenarioTest(Agreement, unittest.TestCase):
    kind = "scenario"
    every_key = "every-key.yaml"
    fewest_damages = 2000

    def shipped(self):
        scenarios = sorted((SOURCE / "scenarios").glob("*.yaml"))
        self.assertGreater(len(scenarios), 2)
        return fixtures("play") + scenarios


class BankTest(Agreement, unittest.TestCase):
    kind = "bank"
    folder = "quizzes"
    every_key = "every-bank-key.yaml"
    starter = ("--bank",)
    fewest_damages = 1000

    def shipped(self):
        return sorted((SOURCE / "scenarios" / "quizzes").glob("*.yaml"))


class ExceptionsTest(unittest.TestCase):
    def test_nothing_is_listed_as_beyond_a_schema_without_a_fixture(self):
        stems = {path.stem for folder in ("invalid", "invalid/quizzes") for path in fixtures(folder)}
        self.assertLessEqual(set(BEYOND) | PARTLY_BEYOND, {stem[:5].upper() for stem in stems})
        self.assertLessEqual(set(BEYOND_FIXTURES), stems)


# Each value is replaced by some of these, and the next value by the next ones.
REPLACEMENTS_EACH = 5
REPLACEMENTS = ("", "\u3000", "a", "Not An Id", 0, -1, 7, 1000, True, None, [], ["a"], ["a", "a"], {}, {"a": 1}, {"en": "x", "zh": "y"},
                "x" * 2001, "\u001b")



def damages(value, turn=None):
    """Copies of a value, each with one change in it."""
    turn = turn if turn is not None else itertools.cycle(REPLACEMENTS)
    for replacement in itertools.islice(turn, REPLACEMENTS_EACH):
        yield copy.deepcopy(replacement)
    if isinstance(value, dict):
        yield {**value, "key-of-nobody": 1}
        for key, entry in value.items():
            yield {other: part for other, part in value.items() if other != key}
            for damaged in damages(entry, turn):
                yield {**value, key: damaged}
    elif isinstance(value, list):
        yield value + value
        for index, entry in enumerate(value):
            yield value[:index] + value[index + 1:]
            for damaged in damages(entry, turn):
                yield value[:index] + [damaged] + value[index + 1:]


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
