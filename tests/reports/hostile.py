"""Names that a report must show only as text."""
import re
import unicodedata

LONG = "很长的名字" * 2000  # 10,000 characters


def names(port):
    """Hostile names. Some ask a server on this port for something if a browser interprets them."""
    url = f"http://127.0.0.1:{port}"
    return [
        "<script>document.title='ran'</script>",
        f"<img src={url}/image onerror=\"document.title='ran'\">",
        f"\"><link rel=stylesheet href='{url}/style'><p title=\"",
        f"</style><style>@import url({url}/import);</style>",
        f"</td></tr></table><iframe src={url}/frame></iframe>",
        f"<meta http-equiv=refresh content='0;url={url}/refresh'>",
        "' onmouseover='document.title=1",
        "&lt;b&gt; stays as it is &amp; so does this",
        "\u202egnp.exe\u2066",  # changes the direction of the text after it, if interpreted
        "מיכל and 李雷 and محمد",
        "tab\there",
        "bell\x07 and escape \x1b[31m",
        "=HYPERLINK(\"http://127.0.0.1\",\"click\")",
        "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "＝1",
        "quote \" comma , semicolon ;",
        "O'Brien", "{{7*7}}", "%s%n", "-->", "]]>",
        "W" * 200,
        LONG,
    ]


def kept(name):
    """The name as the records keep it: in Unicode's form NFKC, without what nobody sees, with single blanks."""
    seen = re.sub("[\0\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]", "", name)
    parted = (" " if unicodedata.category(each) in ("Zs", "Zl", "Zp", "Cc") else each
              for each in unicodedata.normalize("NFKC", seen))
    return re.sub(" +", " ", "".join(parted)).strip(" ")


def shown(name):
    """The name as the page shows it: direction marks are written as escapes, and the name is cut after 80 characters.
    If the name has a control character, only the part before it is given."""
    written = re.sub("[\u202a-\u202e\u2066-\u2069]", lambda met: f"\\u{ord(met[0]):04x}", name)
    return re.split("[\x00-\x1f\x7f]", written)[0][:80]
