"""Attempts as statements of xAPI: what is in them, and that an LRS gets each of them once, whatever happens on the way.

    xapi_test.py FOURFOLD KEEP_CLASS
"""
import json
import os
import pathlib
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
        with server.Lrs(refuses=bad) as lrs:
            at = desk()
            said = at.post(lrs, code=1)
            assert bad in said and "bad statement" in said, said
            lrs.refuses = None
            at.post(lrs)
            is_whole(lrs, expected)

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
