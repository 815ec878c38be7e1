"""Reads the tables and the JSON of reports by readers that the project did not write.

    report_files.py SOURCE FOURFOLD KEEP_CLASS
"""
import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import hostile
import jsonschema

SOURCE, FOURFOLD, KEEP_CLASS = sys.argv[1:4]


def run(*command):
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout.decode()


def tables(folder):
    """The rows of each table, by file name, as a spreadsheet would read them."""
    found = {}
    for path in folder.iterdir():
        raw = path.read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf"), path
        text = raw.decode("utf-8-sig")
        assert text.endswith("\r\n")
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        assert all(len(row) == len(rows[0]) for row in rows), path
        assert len(set(rows[0])) == len(rows[0]), ("two columns of one name", path, rows[0])
        assert not any("report." in head for head in rows[0]), rows[0]
        for cell in (cell for row in rows for cell in row):
            if cell[:1] and cell[0] in "=+-@\t\r\n＝＋－＠":
                float(cell)  # only numbers may begin like a formula
        found[path.stem] = [dict(zip(rows[0], row)) for row in rows[1:]]
    return found


def main():
    with tempfile.TemporaryDirectory(prefix="fourfold-files-") as name:
        folder = pathlib.Path(name)
        os.environ.update(HOME=name, XDG_DATA_HOME=name, XDG_CONFIG_HOME=name)
        store = str(folder / "store.sqlite")
        names = hostile.names(1)
        run(KEEP_CLASS, store, "=1+1", "7", *names)
        report = [FOURFOLD, "report", "--store", store]
        schema = json.loads(pathlib.Path(SOURCE, "assets/schema/report.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        reports = {}
        for topic in (["class"], ["trainee", hostile.LONG], ["questions", "key-account-final"], ["decisions", "orange"]):
            reports[topic[0]] = json.loads(run(*report, *topic, "--json"))
            validator.validate(reports[topic[0]])
            csv_folder = folder / topic[0]
            for language in ("en", "zh"):
                run(FOURFOLD, "--lang", language, *report[1:], *topic, "--csv", str(csv_folder))
                tables(csv_folder)

        course, found = reports["class"]["class"], tables(folder / "class")
        assert {row["person"]["name"] for row in course["trainees"]} == {hostile.kept(each) for each in names}
        assert len(found["trainees"]) == sum(len(row["results"]) for row in course["trainees"])
        assert len(found["subjects"]) == len(course["subjects"])
        assert len(found["choices"]) == sum(len(scene["choices"]) for each in reports["class"]["decisions"] for scene in each["scenes"])
        written = {row["姓名"] for row in found["trainees"]}
        for each in map(hostile.kept, names):
            assert each in written or "'" + each in written, each[:60]

        # The bands count everybody, and the options count everybody who was asked.
        for subject in course["subjects"]:
            assert sum(subject["scores"]["bands"]) == subject["scores"]["count"]
        for exam in reports["questions"]["questions"]:
            for item in exam["questions"]:
                if item["kind"] in ("single", "true_false"):
                    assert sum(part["count"] for part in item["parts"]) == item["asked"] - item["unanswered"], item["question"]


main()
