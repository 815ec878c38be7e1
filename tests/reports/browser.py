"""The real Chromium, without a window."""
import os
import subprocess
import tempfile


def chromium(*arguments):
    """Returns its output for these arguments. It uses a profile of its own."""
    with tempfile.TemporaryDirectory(prefix="fourfold-chromium-") as profile:
        command = ["chromium", "--headless=new", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking",
                   "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", f"--user-data-dir={profile}"]
        if os.geteuid() == 0:
            command.append("--no-sandbox")  # it refuses to run as root without this
        environment = dict(os.environ, HOME=profile, XDG_CONFIG_HOME=profile, XDG_CACHE_HOME=profile)
        done = subprocess.run(command + list(arguments), capture_output=True, timeout=120, env=environment, check=False)
        assert done.returncode == 0, done.stderr.decode(errors="replace")[-2000:]
        return done.stdout.decode()
