"""Runs every command line that the documents show, in a home of its own with the files that it names. None may be a
wrong command line (exit code 2) or end by a signal, and each option that a document names belongs to its command.

    commands_test.py SOURCE PROGRAM
"""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(sys.argv[1]).resolve()
PROGRAM = os.path.abspath(sys.argv[2])
DOCUMENTS = ["README.md", "scenarios/GUIDE.md", "scenarios/GUIDE.zh.md", "scenarios/README.md", "scenarios/README.zh.md",
             "game/CONTRIBUTING.md"]
# What stands for a value in a running text.
PLACEHOLDERS = {"FILE": "file.sqlite", "文件": "list.csv", "BANK": "key-account-final", "NAME": "Li Lei", "N": "5",
                "ID": "first-visit", "SCENARIO": "orange", "WORDS": "maple river candle fox tower", "五个词": "maple river candle fox tower",
                "网址": "http://127.0.0.1:9/", "姓名": "Li Lei", "a,b,c": "a,b,c", "URL": "http://127.0.0.1:9/"}
# What a running text leaves out when it speaks of a command: `fourfold report xapi --post`.
INCOMPLETE = ("is missing", "needs a value", "say where")


def command_lines(text):
    """All command lines of a document: (line, what is said behind it, whether it stands in a running text)."""
    fenced = False
    for line in text.splitlines():
        if line.startswith("```"):
            fenced = not fenced
            continue
        if fenced:
            found = re.match(r"(?:\S+=\S+ )*(?:build/\w+/)?fourfold( .*|$)", line)
            if found:
                command, _, remark = found.group(1).partition("  #")
                if not remark:
                    command, _, remark = found.group(1).partition(" # ")
                yield command.strip(), remark, False
            continue
        for span in re.findall(r"`([^`]+)`", line):
            if span.startswith("fourfold ") or span == "fourfold":
                yield span[len("fourfold"):].strip(), "", True


def arguments_of(command):
    command = re.split(r" [>|] ", command)[0].replace("--bot NAME", "--bot pushy")
    arguments = [PLACEHOLDERS.get(each, each) for each in shlex.split(command)]
    return [each.replace("https://lrs.example.org", "http://127.0.0.1:9") for each in arguments]


class Home:
    def __init__(self):
        self.folder = Path(tempfile.mkdtemp())
        self.environment = {"HOME": str(self.folder), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8",
                            "XDG_CONFIG_HOME": str(self.folder / "config"), "XDG_DATA_HOME": str(self.folder / "data")}
        self.work = self.folder / "work"
        self.work.mkdir()
        (self.work / "my-scenarios").mkdir()
        for name in ("class-a.xlsx", "list.csv"):
            (self.work / name).write_text("工号,姓名,班级\n1,Li Lei,A\n2,Li Lie,A\n3,Lei Li,A\n", encoding="utf-8")
        (self.work / "moodle.gift").write_text("::one:: Is it? {T}\n")
        self.run(["records", "roster", "list.csv"])
        (self.work / "stick").mkdir()
        self.run(["records", "backup", "stick/records.sqlite"])
        shutil.copy(self.work / "stick/records.sqlite", self.work / "file.sqlite")
        for scenario in ("new-year-gifts", "my-first-visit"):
            self.run(["new", scenario, "--output", "."])

    def run(self, arguments):
        """The exit code, and what was printed to standard error. What goes on until it is ended is ended."""
        process = subprocess.Popen([PROGRAM, *arguments], cwd=self.work, env=self.environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if "--watch" in arguments and process.stdout.readline():
            process.send_signal(signal.SIGTERM)
        _, errors = process.communicate()
        code = 0 if "--watch" in arguments and process.returncode < 0 else process.returncode
        return code, errors.decode()

    def help(self, words):
        shown = subprocess.run([PROGRAM, *words, "--help"], cwd=self.work, env=self.environment, capture_output=True)
        return shown.stdout.decode()

    def remove(self):
        shutil.rmtree(self.folder)


def help_of(home, arguments):
    """The help of the commands that the arguments name, and of those around them."""
    words = []
    texts = [home.help([])]
    for each in arguments:
        if len(words) < 2 and not each.startswith("-") and re.search(rf"^  {re.escape(each)} ", texts[-1], re.MULTILINE):
            words.append(each)
            texts.append(home.help(words))
    return "\n".join(texts)


def main():
    wrong = []
    seen = set()
    count = 0
    for document in DOCUMENTS:
        for command, remark, is_mention in command_lines((SOURCE / document).read_text(encoding="utf-8")):
            if (command, remark) in seen:
                continue
            seen.add((command, remark))
            try:
                arguments = arguments_of(command)
            except ValueError as error:
                wrong.append(f"{document}: fourfold {command}: {error}")
                continue
            home = Home()
            count += 1
            named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", command + " " + remark))
            known = help_of(home, arguments)
            for option in sorted(named):
                if not re.search(re.escape(option) + r"(?![\w-])", known):
                    wrong.append(f"{document}: fourfold {command}: help does not know {option}")
            code, errors = home.run(arguments)
            home.remove()
            lacks = is_mention and any(each in errors for each in INCOMPLETE)
            if code < 0 or (code == 2 and not lacks):
                wrong.append(f"{document}: fourfold {command}: ends with {code}: {errors.strip()}")
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"{count} command lines")
    if count < 60:
        print("the documents show fewer command lines than there were", file=sys.stderr)
        return 1
    return 1 if wrong else 0


sys.exit(main())
