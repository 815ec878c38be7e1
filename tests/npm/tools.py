"""Tools from npm that tests use, in the versions and with the checksums of package-lock.json.

They are installed into the build folder, once, by the npm that is at hand and from the registry that it is set up for. Where
there is no node, no npm or no registry, a test that needs them is skipped and says so: exit code 77.
"""
import fcntl
import os
import pathlib
import shutil
import subprocess
import sys

SKIPPED = 77
HERE = pathlib.Path(__file__).resolve().parent


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIPPED)


def install(folder):
    """The folder with the packages, below a folder of the build."""
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            skip(f"there is no {program}")
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    lock = (HERE / "package-lock.json").read_bytes()
    done = folder / "installed-lock.json"
    with open(folder / "lock", "w", encoding="utf-8") as guard:
        fcntl.flock(guard, fcntl.LOCK_EX)
        if not done.exists() or done.read_bytes() != lock:
            for name in ("package.json", "package-lock.json"):
                shutil.copyfile(HERE / name, folder / name)
            command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-timeout=20000"]
            made = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
            # What was fetched and is not what the lock says is a failure, and no reason to skip.
            if "EINTEGRITY" in made.stderr:
                sys.exit(made.stderr)
            if made.returncode != 0:
                skip("npm could not install: " + made.stderr.strip()[-500:])
            done.write_bytes(lock)
    return folder / "node_modules"


def node(folder, script, *arguments):
    """Runs a script with those packages."""
    environment = {**os.environ, "NODE_PATH": str(install(folder))}
    return subprocess.run(["node", str(script), *arguments], env=environment, capture_output=True, text=True, check=False)
