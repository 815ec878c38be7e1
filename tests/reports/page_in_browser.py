"""Report pages in Chromium: hostile names are text, nothing runs, nothing is requested, nothing is too wide.

    page_in_browser.py FOURFOLD KEEP_CLASS
"""
import html
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import threading

import hostile
from browser import chromium

FOURFOLD, KEEP_CLASS = sys.argv[1:3]
# Widths in CSS pixels: a phone, a small and a large window; and A4 without its margins.
SCREENS = [360, 800, 1280, 1920]
PAPER = 688


class Listener:
    """A port that counts connections and closes them."""

    def __init__(self):
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.socket.getsockname()[1]
        self.visits = 0
        threading.Thread(target=self.answer, daemon=True).start()

    def answer(self):
        while True:
            visitor, _ = self.socket.accept()
            self.visits += 1
            visitor.close()


def run(*command):
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, (command, done.stdout, done.stderr)


def url(path):
    return "file://" + str(path)


def check_dom(page, names):
    dom = chromium("--dump-dom", url(page))
    assert "<script" not in dom.lower(), "a script element came out of a name"
    title = re.search(r"<title>(.*?)</title>", dom).group(1)
    assert title == "Course report", title
    body = html.unescape(re.sub(r"<[^>]*>", "", dom[dom.index("<body"):]))
    for name in names:
        assert hostile.shown(hostile.kept(name)) in body, ("missing", name[:60])
    for tag in ("img", "iframe", "link", "object", "base", "form", "a"):
        assert not re.search(rf"<{tag}[\s>]", dom), f"an element {tag} came out of a name"
    # The page has only its own style sheet and policy.
    assert dom.count("<style") == 1 and dom.count("<meta") == 3


def check_asks_nobody(page, folder, listener):
    # A page with a request shows that the listener would notice one.
    asking = folder / "asking.html"
    asking.write_text(f"<!DOCTYPE html><img src='http://127.0.0.1:{listener.port}/'>", encoding="utf-8")
    chromium("--dump-dom", url(asking))
    heard = listener.visits
    assert heard > 0, "the listener hears nothing"
    chromium("--dump-dom", url(page))
    assert listener.visits == heard, "the page asked for something"


MEASURE = """
const parts = [];
for (const frame of document.querySelectorAll('iframe')) {
  const page = frame.contentDocument, root = page.documentElement, width = root.clientWidth, wide = [];
  if (root.scrollWidth > width) wide.push('page ' + root.scrollWidth);
  for (const each of page.body.querySelectorAll('*')) {
    if (frame.dataset.paper ? false : each.closest('.scroll') && !each.matches('.scroll')) continue;
    const box = each.getBoundingClientRect();
    if (box.width > 0 && (box.right > width + 1 || box.left < -1)) wide.push(each.tagName + '.' + each.className.baseVal + each.className + ' ' + box.left + ' ' + box.right);
    // A text that is wider than the box it belongs to lies over its neighbour.
    if (each.tagName !== 'svg' && !each.closest('svg') && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0 && !each.matches('.scroll')) {
      wide.push(each.tagName + '.' + each.className + ' holds ' + each.scrollWidth + ' in ' + each.clientWidth);
    }
  }
  parts.push(frame.dataset.name + ': ' + (wide.length ? wide.slice(0, 5).join(', ') : 'fits'));
}
document.body.innerHTML = '';
document.body.append(Object.assign(document.createElement('pre'), {textContent: parts.join('\\n')}));
"""


def what_sticks_out(pages, folder):
    """Lays pages out at several widths, in frames of a page whose script measures them. Returns a line for each page and
    width at which something does not fit, with what it is."""
    frames = []
    for page in pages:
        text = page.read_text(encoding="utf-8")
        text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
        paper = text.replace("@media print", "@media all")
        assert paper != text
        frames += [(f"{page.name}, {width} wide", width, "", text) for width in SCREENS]
        frames.append((f"{page.name}, on paper", PAPER, "data-paper=1", paper))
    measured = folder / "measured.html"
    measured.write_text("<!DOCTYPE html><meta charset=utf-8><body>" + "".join(
        f'<iframe data-name="{name}" {mark} style="width:{width}px;height:600px;border:0" srcdoc="{html.escape(source)}"></iframe>'
        for name, width, mark, source in frames) + f"<script>window.onload = () => {{{MEASURE}}}</script>", encoding="utf-8")
    said = html.unescape(re.search(r"<pre>(.*?)</pre>", chromium("--dump-dom", url(measured)), re.S).group(1)).splitlines()
    assert len(said) == len(frames), said
    return [line for line in said if not line.endswith(": fits")]


def check_fits(pages, folder):
    # A page with a part that is too wide shows that it would be found.
    broken = folder / "broken.html"
    broken.write_text(pages[0].read_text(encoding="utf-8").replace("<main>", "<main><p style='width:3000px'>wide</p>"), encoding="utf-8")
    found = what_sticks_out([broken, *pages], folder)
    assert len([line for line in found if line.startswith("broken.html")]) == len(SCREENS) + 1
    found = [line for line in found if not line.startswith("broken.html")]
    assert not found, "\n".join(found)


def check_print(page, folder):
    pdf = folder / "printed.pdf"
    chromium(f"--print-to-pdf={pdf}", "--no-pdf-header-footer", url(page))
    boxes = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
    pages = re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', boxes, re.S)
    assert len(pages) > 1
    margin = 25  # in points; the style sheet leaves 14 mm, which is more
    for width, height, words in pages:
        assert abs(float(width) - 595) < 2 and abs(float(height) - 842) < 2, "not A4"
        assert "<word" in words, "an empty page"
        for left, right, word in re.findall(r'xMin="([-\d.]+)"[^>]*xMax="([-\d.]+)"[^>]*>(.*?)</word>', words):
            assert float(left) >= margin and float(right) <= float(width) - margin, ("beyond the margin", word[:60], left, right)


def main():
    with tempfile.TemporaryDirectory(prefix="fourfold-pages-") as name:
        folder = pathlib.Path(name)
        os.environ.update(HOME=name, XDG_DATA_HOME=name, XDG_CONFIG_HOME=name)
        listener = Listener()
        names = hostile.names(listener.port)
        store = str(folder / "store.sqlite")
        run(KEEP_CLASS, store, "<b>三班</b>", "7", *names)
        course, zh, trainee, questions, decisions = (folder / f"{each}.html" for each in ("course", "zh", "trainee", "questions", "decisions"))
        report = [FOURFOLD, "--lang", "en", "report", "--store", store]
        run(*report, "class", "--html", str(course))
        run(FOURFOLD, "--lang", "zh", "report", "--store", store, "--class", "<b>三班</b>", "--html", str(zh))
        run(*report, "trainee", hostile.LONG, "--html", str(trainee))
        run(*report, "questions", "key-account-final", "--html", str(questions))
        run(*report, "decisions", "orange", "--all-attempts", "--html", str(decisions))
        check_dom(course, names)
        check_asks_nobody(course, folder, listener)
        check_fits([course, zh, trainee, questions, decisions], folder)
        check_print(course, folder)
        check_print(zh, folder)


main()
