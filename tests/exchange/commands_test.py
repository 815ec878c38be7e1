"""`fourfold import` and `fourfold export`, as a trainer types them.

    commands_test.py SOURCE FOURFOLD
"""
import os
import pathlib
import subprocess
import sys
import tempfile

SOURCE, FOURFOLD = pathlib.Path(sys.argv[1]), sys.argv[2]


def main():
    with tempfile.TemporaryDirectory(prefix="fourfold-exchange-") as name:
        folder = pathlib.Path(name)
        environment = {**os.environ, "HOME": name, "XDG_DATA_HOME": name, "XDG_CONFIG_HOME": name, "LC_ALL": "C.UTF-8"}
        own = folder / "fourfold/scenarios/quizzes"

        def run(*arguments, code=0):
            done = subprocess.run([FOURFOLD, *arguments], capture_output=True, text=True, env=environment, cwd=name, check=False)
            assert done.returncode == code, (arguments, done)
            return done

        # Out in both languages, and in again as one bank.
        for language in ("en", "zh"):
            out = run("--lang", language, "export", "key-account-final", "--format", "gift", "--output", f"{language}.gift")
            assert f"{language}.gift" in out.stdout and "F0740" in out.stderr and "F0741" in out.stderr, out
        taken = run("import", "en.gift", "--zh", "zh.gift", "--id", "back-again")
        path = own / "back-again.yaml"
        assert str(path) in taken.stdout and not taken.stderr, taken
        text = path.read_text(encoding="utf-8")
        assert "Imported from en.gift" in text and "大客户销售结业测验" in text and "tier-meaning" in text
        checked = run("check", "--seconds", "0", str(path))
        assert "0 errors" in checked.stdout, checked
        assert "back-again" in run("quiz").stdout

        # Never over a file, nor beside one of the same id.
        assert "back-again" in run("import", "en.gift", "--id", "back-again", code=1).stderr
        assert path.read_text(encoding="utf-8") == text
        before = (folder / "en.gift").read_bytes()
        run("export", "four-dimension-basics", "--format", "gift", "--output", "en.gift", code=1)
        assert (folder / "en.gift").read_bytes() == before

        # What is wrong is said with its place, and then nothing is written.
        (folder / "broken one.gift").write_text("One? {T}\n\nTwo? {=a ~b\n", encoding="utf-8")
        wrong = run("import", "broken one.gift", code=1)
        assert "broken one.gift:3:6: error F0702" in wrong.stderr and not (own / "broken-one.yaml").exists(), wrong
        assert "F0001" in run("import", "nowhere.gift", code=1).stderr
        (folder / "报纸.gift").write_text("One? {T}\n\nHow many? {#3}\n", encoding="utf-8")
        assert "--id" in run("import", "报纸.gift", code=2).stderr
        some = run("--lang", "zh", "import", "报纸.gift", "--id", "paper")
        assert "F0722" in some.stderr and "没有收" in some.stdout, some
        assert (own / "paper.yaml").exists()

        # Aiken is told by its text, and comes out of standard output.
        aiken = run("export", "four-dimension-basics", "--format", "aiken")
        assert aiken.stdout.count("ANSWER: ") > 10 and "F0743" in aiken.stderr
        (folder / "plain.txt").write_text(aiken.stdout, encoding="utf-8")
        run("import", "plain.txt")
        assert "0 errors" in run("check", "--seconds", "0", str(own / "plain.yaml")).stdout
        assert "F0712" in run("import", "plain.txt", "--format", "gift", "--id", "other", code=1).stderr
        only = SOURCE / "tests/fixtures/exchange/f0744-ordering.yaml"
        assert "Aiken" in run("export", str(only), "--format", "aiken", code=1).stderr

        for arguments in (["import"], ["export", "key-account-final"], ["export", "key-account-final", "--format", "word"],
                          ["import", "en.gift", "--id", "No Good"]):
            run(*arguments, code=2)
        for command in ("import", "export"):
            for language in ("en", "zh"):
                assert "command.help" not in run("--lang", language, command, "--help").stdout
    print("banks go out and come in")


main()
