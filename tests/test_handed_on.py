"""What is handed on to others, made from what means harm.

Nothing of it is executed, nothing is written but what was asked for, no file is read that nobody
named, and whatever it says stays words in every form.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET  # only reads what we wrote

import pytest

from core.assistants.server import Server
from core.assistants.tools import Toolbox
from core.cli import main
from tests.core.pages.reading import Page

EVIL: Final = "\u202e</title><script>x</script>]]>\r\n::error::`|@all\u2028"
PROGRAM: Final = f"""
import threading
n = 0
def work():
    global n
    n += 1
both = [threading.Thread(target=work, name={EVIL!r}) for _ in "ab"]
for each in both: each.start()
for each in both: each.join()
assert n == 2, {EVIL!r}
"""
KEPT: Final = "the words of a secret file"
LINKS: Final = pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An own folder to work in, beside a secret."""
    (tmp_path / "secret.txt").write_text(KEPT, "utf-8")
    folder = tmp_path / "here"
    folder.mkdir()
    (folder / "program.py").write_text(PROGRAM, "utf-8")
    monkeypatch.chdir(folder)
    return folder


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.rglob("*")}


@pytest.mark.parametrize("out", ["run.html", "run.json", "run.zip"])
def test_a_title_is_a_title_in_every_form(here: Path, out: str) -> None:
    more = ["--scorm"] if out.endswith("zip") else []

    assert main(["export", "program.py", "--out", out, "--title", EVIL, *more]) == 0

    assert names(here) == {"program.py", out}
    if out.endswith("html"):
        assert (
            sum(not each.attributes for each in Page(Path(out).read_text("utf-8")).all("script"))
            == 1
        )
    elif out.endswith("json"):
        json.loads(Path(out).read_text("utf-8"))
    else:
        manifest = zipfile.ZipFile(out).read("imsmanifest.xml").decode()
        assert "</title><script>" in "".join(ET.fromstring(manifest).itertext())  # noqa: S314 - our own


@pytest.mark.parametrize(
    "schedule",
    ["@../secret.txt", "@/dev/zero", "0:0x99999999999999999999", "0:\u0660x3", "0:0x3;rm", "0:-1"],
)
def test_a_schedule_that_is_none_is_told_without_what_it_came_from(
    here: Path, schedule: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "program.py", "--out", "run.html", "--schedule", schedule]) == 2

    assert KEPT not in capsys.readouterr().err
    assert names(here) == {"program.py"}


@pytest.mark.parametrize("out", ["program.py.html/x.html", "folder.html", "program.py", "../here"])
def test_a_page_goes_nowhere_but_into_a_file_of_its_own(here: Path, out: str) -> None:
    (here / "folder.html").mkdir()

    assert main(["export", "program.py", "--out", out]) == 2

    assert (here / "program.py").read_text("utf-8") == PROGRAM
    assert names(here) == {"program.py", "folder.html"}


@LINKS
def test_a_page_is_not_written_along_a_link(here: Path) -> None:
    (here / "run.html").symlink_to(here.parent / "secret.txt")

    assert main(["export", "program.py", "--out", "run.html"]) == 2
    assert (here.parent / "secret.txt").read_text("utf-8") == KEPT


def test_an_annotation_is_one_line_whatever_stands_in_it(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = here / "::error::x,y%.py"
    if sys.platform == "win32":
        file = here / "x,y%.py"
    file.write_text(PROGRAM, "utf-8")

    main(["check", "--format", "github", file.name])

    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith(("::error file=", "::warning file=")) for line in lines)
    assert not any("file=::" in line.partition(",")[0] for line in lines)


@pytest.mark.parametrize(
    "told",
    [
        "[" * 100_000, '{"a":' * 2_000 + "1" + "}" * 2_000, '{"states": 1e400}', "null", '"x"',
        '{"failures": "x"}', '{"verdict": "<img>"}',
    ],
)  # fmt: skip
def test_a_report_of_a_share_that_is_none_is_refused(here: Path, told: str) -> None:
    Path("share.jsonl").write_text(told, "utf-8")

    assert main(["merge", "--format", "markdown", "share.jsonl"]) == 2
    assert names(here) == {"program.py", "share.jsonl"}


@pytest.mark.parametrize(
    ("tool", "given"),
    [
        ("check_threads", {"path": "../secret.txt"}),
        ("check_threads", {"path": "program.py/../../secret.txt"}),
        ("check_threads", {"path": "program.py\0.txt"}),
        ("check_threads", {"path": ["program.py"]}),
        ("check_threads", {"source": "# file: a=../secret.txt\nprint(open('a').read())\n"}),
        ("check_threads", {"source": "import os\nos.system('echo x > made')\n"}),
        ("check_threads", {"source": "x" * 1_000_001}),
        ("run_schedule", {"path": "program.py", "schedule": "@../secret.txt"}),
        ("propose_repair", {"path": "program.py", "time_limit": 1e308}),
    ],
)
def test_no_tool_reads_or_does_what_nobody_gave_it(
    here: Path, tool: str, given: dict[str, object]
) -> None:
    asked = {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
             "params": {"name": tool, "arguments": given}}  # fmt: skip
    out = io.StringIO()

    Server(Toolbox(here, lambda: False), "1.0").serve([json.dumps(asked)], out)

    assert json.loads(out.getvalue())["result"]["isError"]
    assert KEPT not in out.getvalue()
    assert names(here) == {"program.py"}


@LINKS
def test_a_program_that_links_out_of_its_folder_is_refused(here: Path) -> None:
    (here / "beside.py").symlink_to(here.parent / "secret.txt")
    Path("main.py").write_text("import beside\n", "utf-8")

    assert main(["export", "main.py", "--out", "run.html"]) == 2
