"""Attempts as statements of xAPI: what is in them, and that an LRS gets each of them once, whatever happens on the way.

    xapi_test.py FOURFOLD KEEP_CLASS
"""
import json
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

import lrs as server

FOURFOLD, KEEP_CLASS = sys.argv[1:3]
NAMES = ["Lin Xiaoming 4711", "<b>Wu</b> \"Q\" 4712", "陈四七一三"]
CLASS = "一班 & co"
SECRET = "hush-4714"


class Desk:
    """A home with a store of its own."""

    def __init__(self, folder, store):
        self.folder = folder
        self.command = [FOURFOLD, "report", "--store", str(store), "xapi"]
        self.environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder),
                            "LC_ALL": "C.UTF-8", "http_proxy": "", "no_proxy": "127.0.0.1"}

    def start(self, *arguments, **variables):
        return subprocess.Popen([*self.command, *arguments], env={**self.environment, **variables},
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def run(self, *arguments, code=0, **variables):
        process = self.start(*arguments, **variables)
        out, err = process.communicate()
        assert process.returncode == code, (arguments, process.returncode, out, err)
        return out + err

    def post(self, lrs, **more):
        return self.run("--post", lrs.url, "--wait", "0", **more)


def by_verb(statements, verb):
    return [each for each in statements if each["verb"]["id"].endswith("/" + verb)]


def look_at(statements, attempts):
    """What the statements say, against the records themselves."""
    ids = [each["id"] for each in statements]
    assert len(set(ids)) == len(ids)
    ended = {each["id"]: each for each in attempts if each["state"] == "ended"}
    assert ended
    assert len(by_verb(statements, "attempted")) == len(attempts)
    completed = by_verb(statements, "completed")
    assert sorted(each["context"]["registration"] for each in completed) == sorted(ended)
    outcome = by_verb(statements, "passed") + by_verb(statements, "failed")
    assert len(outcome) == len(ended)
    for each in completed + outcome:
        attempt = ended[each["context"]["registration"]]
        score = each["result"].get("score")
        assert each["result"]["completion"] is True
        assert each["result"]["success"] == attempt["passed"], (each, attempt)
        assert (score is None) == (attempt["score"] is None)
        if score:
            assert abs(score["raw"] - attempt["score"]) < 0.01, (score, attempt)
            assert abs(score["scaled"] * 100 - score["raw"]) < 0.01 and score["min"] <= score["raw"] <= score["max"]
        assert each["verb"]["id"].endswith("passed") <= attempt["passed"]
    kinds = {}
    for each in by_verb(statements, "answered"):
        definition = each["object"]["definition"]
        assert definition["type"] == "http://adlnet.gov/expapi/activities/cmi.interaction"
        kind = definition["interactionType"]
        kinds.setdefault(kind, []).append(each)
        assert each["context"]["contextActivities"]["parent"][0]["id"] == each["object"]["id"].rsplit(":", 2)[0]
        response = each["result"]["response"]
        pattern = definition.get("correctResponsesPattern", [None])[0]
        if kind in ("choice", "sequencing"):
            known = {choice["id"] for choice in definition["choices"]}
            assert set(filter(None, response.split("[,]"))) <= known, each
            assert set(pattern.split("[,]")) <= known
        if kind == "matching":
            pairs = [pair.split("[.]") for pair in response.split("[,]") if pair]
            assert {pair[0] for pair in pairs} <= {part["id"] for part in definition["source"]}
            assert {pair[1] for pair in pairs} <= {part["id"] for part in definition["target"]}
        if kind == "true-false":
            assert response in ("true", "false")
        if pattern and each["result"]["success"] and ":question:" in each["object"]["id"]:
            assert sorted(response.split("[,]")) == sorted(pattern.split("[,]")), each
            assert each["result"]["score"]["scaled"] > 0
    assert {"choice", "sequencing", "matching", "true-false"} <= set(kinds), sorted(kinds)
    decisions = [each for each in kinds["choice"] if ":scene:" in each["object"]["id"]]
    assert decisions and all("urn:fourfold:regret" in each["result"]["extensions"] for each in decisions)
    accounts = {json.dumps(each["actor"]) for each in statements}
    assert len(accounts) == len(NAMES)
    for each in statements:
        assert each["version"] == "1.0.3"
        assert each["context"]["contextActivities"]["grouping"][0]["definition"]["name"]["zh-CN"] == CLASS
        assert each["context"]["language"] in ("en", "zh-CN")


def is_whole(lrs, expected):
    assert lrs.statements == expected, (len(lrs.statements), len(expected))


def acknowledged_by_nothing_else(desk, expected):
    """No answer but the list of the ids that were sent counts, whatever its status is."""
    portal = "<!DOCTYPE html>\n<title>欢迎 Welcome</title>\x1b[2J" + "<p>Please sign in</p>" * 1000
    for answer in (portal.encode(), b"", b"[]", b"null", b"{}", b'{"statements": []}', b'["1"]', b"\xff\xfe", b"ok",
                   "other ids", lambda ids: ids[:-1], lambda ids: ids + ids[:1], lambda ids: {"ids": ids},
                   201, 204, 302):
        with server.Lrs(always=answer) as lrs:
            at = desk()
            said = at.post(lrs, code=1)
            assert lrs.posts == 1 and "Sent: 0 statements" in said, (answer, said)
            assert isinstance(answer, int) or "no LRS" in said, (answer, said)
            assert len(said) < 1000 and "\x1b" not in said, said
            assert not list((at.folder / "fourfold").glob("xapi/*")), "something is noted as sent"

    with server.Lrs(always="endless") as lrs:
        at = desk()
        before = most_memory_of_children()
        said = at.post(lrs, code=1)
        assert "4 MB" in said and len(said) < 1000, said
        # Not a measure of anything but that the answer is not gathered: it has no end.
        assert most_memory_of_children() < before + 50_000, (before, most_memory_of_children())
        lrs.always = None
        at.post(lrs)
        is_whole(lrs, expected)


def most_memory_of_children():
    """In KB: the most that a program needed that was started here and has ended."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss


def acknowledged_wrongly(desk, expected):
    """What an older version took for acknowledged is sent again when asked for, and does no harm."""
    with server.Lrs() as lrs:
        at = desk()
        at.post(lrs)
        lrs.statements.clear()
        assert "Sent: 0 statements" in at.post(lrs)
        first = min(each["timestamp"] for each in expected.values())[:10]
        assert "Sent: 0 statements" in at.run("--post", lrs.url, "--again-since", "2999-01-01")
        at.run("--post", lrs.url, "--again-since", first[:4] + "-01-01")
        is_whole(lrs, expected)
        at.run("--post", lrs.url, "--again-since", first[:4] + "-01-01")
        is_whole(lrs, expected)
    assert "--post" in desk().run("--output", "-", "--again-since", "2026-01-01", code=2)
    assert "2026-13-01" in desk().run("--post", "http://127.0.0.1/", "--again-since", "2026-13-01", code=2)

    # An LRS that has the statements and says so by 409 is asked for them; one that has others is told of.
    with server.Lrs(known_is_conflict=True) as lrs:
        at = desk()
        few = ("--post", lrs.url, "--again-since", "2020-01-01", "--subject", "orange", "--person", NAMES[2])
        at.run(*few)
        count = len(lrs.statements)
        assert 0 < count < 50
        at.run(*few)
        assert lrs.gets == count
        name = next(name for name in lrs.statements if expected[name]["verb"]["id"].endswith("answered"))
        lrs.statements[name] = {**expected[name], "result": {"response": "something else"}}
        said = at.run(*few, code=1)
        assert name in said and expected[name]["context"]["registration"] in said, said


def answers_come_later(folder, store, expected):
    """Answers in a version that is not at hand are sent once it is, each once, and nothing else is sent again."""
    away = next(each for each in expected.values() if ":question:" in each["object"]["id"])
    bank = away["object"]["id"].split(":")[3]
    answers = {name for name, each in expected.items() if f":bank:{bank}:question:" in each["object"]["id"]}
    assert answers and len(answers) < len(expected)

    # The program with all that lies beside it, but another version of that bank.
    built = pathlib.Path(FOURFOLD).parent
    program = folder / "program"
    program.mkdir()
    shutil.copy(FOURFOLD, program / "fourfold")
    shutil.copytree(built / "assets", program / "assets", symlinks=False)
    shutil.copytree(built / "scenarios", program / "scenarios", symlinks=False)
    changed = program / "scenarios" / "quizzes" / (bank + ".yaml")
    changed.write_text(changed.read_text(encoding="utf-8") + "# another version\n", encoding="utf-8")
    at = Desk(folder / "later", store)
    at.command[0] = str(program / "fourfold")
    with server.Lrs() as lrs:
        said = at.post(lrs)
        assert "not at hand" in said, said
        is_whole(lrs, {name: each for name, each in expected.items() if name not in answers})
        assert "Sent: 0 statements" in at.post(lrs)
        at.command[1:1] = ["--scenarios", str(built / "scenarios")]
        assert f"Sent: {len(answers)} statements" in at.post(lrs)
        is_whole(lrs, expected)
        assert set(lrs.arrivals.values()) == {1}, "something was sent twice"
        assert "Sent: 0 statements" in at.post(lrs)


def credentials_in_the_open(desk):
    """A warning where credentials go through a network unencrypted; none where nobody can read them."""
    secrets = {"FOURFOLD_LRS_USER": "leader", "FOURFOLD_LRS_PASSWORD": SECRET}
    with server.Lrs() as lrs:
        port = lrs.server.server_port
        # This address leads to this computer, too, but does not say so.
        elsewhere = f"http://0.0.0.0:{port}/xapi"
        said = desk().run("--post", elsewhere, "--wait", "0", no_proxy="*", **secrets)
        assert "unencrypted" in said and elsewhere in said and SECRET not in said, said
        assert "unencrypted" in desk().run("--post", elsewhere, no_proxy="*", FOURFOLD_LRS_TOKEN=SECRET)
        assert "unencrypted" not in desk().run("--post", elsewhere, no_proxy="*")
        for address in (lrs.url, f"http://localhost:{port}/xapi"):
            assert "unencrypted" not in desk().run("--post", address, no_proxy="*", **secrets), address


def processes_that_say(word):
    found = []
    for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if word.encode() in path.read_bytes():
                found.append(path)
        except OSError:
            pass  # it has ended
    return found


def main():
    with tempfile.TemporaryDirectory(prefix="fourfold-xapi-") as name:
        folder = pathlib.Path(name)
        store = folder / "store.sqlite"
        subprocess.run([KEEP_CLASS, str(store), CLASS, "5", *NAMES], check=True, env={**os.environ, "HOME": name})
        count = 0

        def desk():
            nonlocal count
            count += 1
            return Desk(folder / str(count), store)

        first = desk()
        path = folder / "statements.json"
        first.run("--output", str(path))
        text = path.read_text(encoding="utf-8")
        statements = json.loads(text)
        expected = {each["id"]: each for each in statements}
        listed = subprocess.run([FOURFOLD, "records", "--store", str(store), "--json"], check=True, capture_output=True,
                                env=first.environment, text=True).stdout
        look_at(statements, json.loads(listed)["attempts"])
        for person in NAMES:
            assert json.dumps(person, ensure_ascii=False)[1:-1] not in text and person not in text
        assert desk().run("--output", "-") == text, "another call gives other statements"
        one = json.loads(desk().run("--output", "-", "--subject", "orange"))
        assert 0 < len(one) < len(statements) and all(":orange" in each["object"]["id"] for each in one)

        for command in ([], ["class"], ["trainee"], ["questions"], ["decisions"], ["xapi"]):
            for language in ("en", "zh"):
                shown = subprocess.run([FOURFOLD, "--lang", language, "report", *command, "--help"], check=True,
                                       capture_output=True, env=first.environment, text=True).stdout
                assert "command.help" not in shown, ("a text is missing", shown)

        with server.Lrs([503, "drop", "keep and drop", None, 429, 500, None, "keep and drop", 503]) as lrs:
            at = desk()
            said = at.post(lrs)
            is_whole(lrs, expected)
            assert not lrs.troubles, lrs.troubles
            assert f"Sent: {len(expected)} statements" in said, said
            posts = lrs.posts
            assert "Sent: 0 statements" in at.post(lrs)
            assert lrs.posts == posts, "what is acknowledged was sent again"
            assert all(each["X-Experience-API-Version"] == "1.0.3" for each in lrs.headers)
            assert not any("Authorization" in each for each in lrs.headers)

        # Killed at each of the first batches: while the LRS has it, and has not answered.
        with server.Lrs(known_is_conflict=True) as lrs:
            at = desk()
            for _ in range(3):
                lrs.held.clear()
                lrs.free.clear()
                lrs.troubles = [None, "hold"]
                process = at.start("--post", lrs.url, FOURFOLD_LRS_USER="leader", FOURFOLD_LRS_PASSWORD=SECRET)
                lrs.held.wait()
                # What a list of processes shows is open to everybody on the computer.
                assert not processes_that_say(SECRET)
                process.send_signal(signal.SIGKILL)
                process.communicate()
                lrs.free.set()
            lrs.troubles = []
            at.post(lrs)
            is_whole(lrs, expected)
            assert lrs.headers[0]["Authorization"].startswith("Basic ")

        with server.Lrs(always=503) as lrs:
            at = desk()
            said = at.post(lrs, code=1)
            assert "keeps answering 503" in said and "goes on from there" in said, said
            assert lrs.posts == 6
            lrs.always = None
            at.post(lrs)
            is_whole(lrs, expected)

        with server.Lrs(always=401) as lrs:
            said = desk().post(lrs, code=1, FOURFOLD_LRS_TOKEN=SECRET)
            assert "FOURFOLD_LRS_TOKEN" in said and SECRET not in said, said
            assert lrs.posts == 1 and lrs.headers[0]["Authorization"] == "Bearer " + SECRET

        bad = statements[-1]["id"]
        middle = next(each for each in statements[len(statements) // 2:] if each["verb"]["id"].endswith("answered"))
        with server.Lrs(refuses=[bad, middle["id"]]) as lrs:
            at = desk()
            said = at.post(lrs, code=1)
            assert bad in said and "bad statement" in said, said
            assert middle["id"] in said and middle["context"]["registration"] in said, said
            is_whole(lrs, {name: each for name, each in expected.items() if name not in lrs.refuses})
            posts = lrs.posts
            at.post(lrs, code=1)
            assert lrs.posts - posts < 30, "what was acknowledged was sent again"
            lrs.refuses = ()
            at.post(lrs)
            is_whole(lrs, expected)

        acknowledged_by_nothing_else(desk, expected)
        acknowledged_wrongly(desk, expected)
        answers_come_later(folder, store, expected)
        credentials_in_the_open(desk)

        gone = server.Lrs()
        gone.server.shutdown()
        gone.server.server_close()
        assert "does not answer" in desk().post(gone, code=1)
        assert "127.0.0.1" in desk().run("--post", "ftp://127.0.0.1/", code=2)
        assert "--output" in desk().run(code=2)
        torn = desk()
        with server.Lrs() as lrs:
            torn.post(lrs)
            notes = next((torn.folder / "fourfold/xapi").iterdir())
            whole = notes.read_bytes()
            notes.write_bytes(whole[:-5])
            torn.post(lrs)
            is_whole(lrs, expected)
            assert set(whole.split(b"\n")) <= set(notes.read_bytes().split(b"\n"))
    print("statements are whole, stable and delivered once")


main()
