"""Every statement passes a validator of xAPI that is not ours, and that validator does find what is wrong.

    valid_test.py NPM_TESTS NPM_FOLDER FOURFOLD KEEP_CLASS
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

NPM_TESTS, NPM_FOLDER, FOURFOLD, KEEP_CLASS = sys.argv[1:5]
sys.path.insert(0, NPM_TESTS)
import tools  # noqa: E402


def main():
    tools.install(NPM_FOLDER)
    script = pathlib.Path(NPM_TESTS) / "validate_statements.js"
    with tempfile.TemporaryDirectory(prefix="fourfold-xapi-") as name:
        folder = pathlib.Path(name)
        environment = {**os.environ, "HOME": name, "XDG_DATA_HOME": name, "XDG_CONFIG_HOME": name}
        store, path = str(folder / "store.sqlite"), folder / "statements.json"
        names = ["<b>Wu</b> \"Q\"", "=1+1 \x07", "李雷", "מיכל"]
        subprocess.run([KEEP_CLASS, store, "\x1b一班\n&", "9", *names], check=True, env=environment)
        subprocess.run([FOURFOLD, "report", "--store", store, "xapi", "--output", str(path)], check=True, env=environment)
        found = tools.node(NPM_FOLDER, script, str(path))
        print(found.stdout, found.stderr)
        assert found.returncode == 0
        statements = json.loads(path.read_text(encoding="utf-8"))
        for spoil in (lambda each: each["actor"].pop("account"), lambda each: each.update(id="7"),
                      lambda each: each["context"].update(language="zh_CN"), lambda each: each.update(more=1)):
            spoilt = json.loads(json.dumps(statements[:1]))
            spoil(spoilt[0])
            path.write_text(json.dumps(spoilt), encoding="utf-8")
            assert tools.node(NPM_FOLDER, script, str(path)).returncode == 1, spoilt


main()
