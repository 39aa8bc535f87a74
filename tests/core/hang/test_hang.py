"""A dump of stacks is read, put into the source, and searched for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from core.cli import main
from core.hang.dumps import DumpError, StackFrame, stacks_of
from core.hang.positions import standings_of
from core.language.source import LocalModule, Source

if TYPE_CHECKING:
    from pathlib import Path

EMBRACE = """\
import faulthandler, threading
left, right = threading.Lock(), threading.Lock()
def work(first, second):
    with first:
        with second:
            print("both")
ann = threading.Thread(target=work, args=(left, right), name="Ann")
bob = threading.Thread(target=work, args=(right, left), name="Bob")
faulthandler.enable()
faulthandler.dump_traceback_later(60)
ann.start(), bob.start()
ann.join()
"""
FAULTHANDLER = """\
Timeout (0:00:01)!
Thread 0x00007f60e15326c0 (most recent call first):
  File "/srv/app/a.py", line 5 in work
  File "/usr/lib/python3.11/threading.py", line 982 in run
  File "/usr/lib/python3.11/threading.py", line 1045 in _bootstrap_inner

Thread 0x00007f60e1d336c0 [Bob] (most recent call first):
  File "/srv/app/a.py", line 5 in work
  File "/usr/lib/python3.11/threading.py", line 982 in run

Current thread 0x00007f60e3296b80 (most recent call first):
  File "/usr/lib/python3.11/threading.py", line 1119 in join
  File "/srv/app/a.py", line 12 in <module>
"""
PY_SPY = """\
Process 4242: python a.py
Python v3.11.7 (/usr/bin/python3.11)

Thread 4242 (idle): "MainThread"
    _wait_for_tstate_lock (threading.py:1139)
    join (threading.py:1119)
    <module> (a.py:12)
Thread 4243 (idle): "Ann"
    work (a.py:5)
    run (threading.py:982)
Thread 4244 (idle): "Bob"
    work (a.py:5)
    run (threading.py:982)
"""
GDB = """\
Thread 2 (Thread 0x7f2 (LWP 7) "python"):
#0  futex_abstimed_wait () from libc.so.6
#9 Frame 0x7f4, for file C:\\app\\a.py, line 5, in work (first=<lock>, second=<lock>)
Thread 1 (Thread 0x7f1 (LWP 6) "python"):
#14 Frame 0x7f5, for file C:\\app\\a.py, line 12, in <module> ()
"""
LAST = """\
# Thread: Ann (140)
Traceback (most recent call last):
  File "threading.py", line 982, in run
    self._target(*self._args, **self._kwargs)
  File "a.py", line 5, in work
    with second:
"""


def put(folder: Path, text: str, dump: str = FAULTHANDLER) -> tuple[str, str]:
    """Write a program and a dump; their names."""
    file, stacks = folder / "a.py", folder / "a.dump"
    file.write_text(text, encoding="utf-8")
    stacks.write_text(dump, encoding="utf-8")
    return str(file), str(stacks)


def asked(
    capsys: pytest.CaptureFixture[str], file: str, dump: str
) -> tuple[int, dict[str, object]]:
    """The exit code and what the command says in JSON."""
    code = main(["hang", file, "--dump", dump, "--json"])
    told: dict[str, object] = json.loads(capsys.readouterr().out)
    return code, told


def test_stacks_are_read_as_different_tools_print_them() -> None:
    at = StackFrame("a.py", 5, "work")
    spy = stacks_of(PY_SPY)

    assert [(each.name, each.frames[0].line) for each in stacks_of(FAULTHANDLER)] == [
        ("", 5), ("Bob", 5), ("", 1119),
    ]  # fmt: skip
    assert [each.is_main for each in stacks_of(FAULTHANDLER)] == [False, False, True]
    assert [each.name for each in spy] == ["MainThread", "Ann", "Bob"]
    assert spy[1].frames[0] == at
    assert spy[0].is_main
    assert [each.frames[0].line for each in stacks_of(GDB)] == [5, 12]
    assert stacks_of(LAST)[0].frames[0] == at
    assert "most recent" not in stacks_of(FAULTHANDLER)[0].title


@pytest.mark.parametrize("text", ["", "nothing here\n", "Thread 0x1 (most recent call first):\n"])
def test_what_has_no_stacks_is_told_so(text: str) -> None:
    with pytest.raises(DumpError, match="no stack of a thread"):
        stacks_of(text)


def test_a_thread_stands_in_the_innermost_line_of_the_source() -> None:
    beside = LocalModule("bank", "lib/bank.py", "x = 1\n" * 9, package=False)
    text = FAULTHANDLER.replace("/srv/app/a.py", "/srv/lib/bank.py", 1)

    found = standings_of(Source("a.py", EMBRACE, (beside,)), stacks_of(text))

    assert [(each.file, each.line) for each in found] == [("lib/bank.py", 5), ("", 5), ("", 12)]


@pytest.mark.parametrize("dump", [FAULTHANDLER, PY_SPY, GDB])
def test_a_schedule_leads_to_where_it_hung(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], dump: str
) -> None:
    code, told = asked(capsys, *put(tmp_path, EMBRACE, dump))

    assert code == 0
    assert (told["found"], told["stuck"]) == (True, True)
    why = "Ann took left (line 4), then Bob took right (line 4); now Ann waits for right"
    assert why in str(told["why"])
    assert main(["run", str(tmp_path / "a.py"), "--schedule", str(told["schedule"])]) == 1


def test_what_the_command_says_is_a_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, dump = put(tmp_path, EMBRACE, PY_SPY)

    assert main(["hang", file, "--dump", dump]) == 0

    said = capsys.readouterr().out
    assert "3 threads of the dump stand in it" in said
    assert "    Bob: line 5, in work: with second:" in said.splitlines()
    assert "a schedule leads there, and all are stuck" in said
    assert "--schedule 0:" in said


def test_where_no_schedule_leads_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mended = EMBRACE.replace("args=(right, left)", "args=(left, right)")

    code, told = asked(capsys, *put(tmp_path, mended))

    assert code == 1
    assert (told["found"], told["complete"]) == (False, True)


def test_where_somebody_can_still_go_is_no_deadlock(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mended = EMBRACE.replace("args=(right, left)", "args=(left, right)")
    dump = FAULTHANDLER.replace('a.py", line 5', 'a.py", line 4', 1)

    code, told = asked(capsys, *put(tmp_path, mended, dump))

    assert code == 0
    assert (told["found"], told["stuck"]) == (True, False)
    assert told["why"] == ["Nobody is stuck there: Ann can go on."]


@pytest.mark.parametrize(
    ("text", "dump", "why"),
    [
        (EMBRACE, FAULTHANDLER.replace("a.py", "b.py"), "no thread of it stands in"),
        ("x = 1\n", FAULTHANDLER, "which has only 2 lines here"),
        (EMBRACE, "nothing", "no stack of a thread"),
        (f"{EMBRACE}import ctypes\nctypes.x\n", FAULTHANDLER, "ctypes"),
    ],
)
def test_what_cannot_be_done_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, dump: str, why: str
) -> None:
    file, stacks = put(tmp_path, text, dump)

    assert main(["hang", file, "--dump", stacks]) == 2
    assert why in capsys.readouterr().err
    assert main(["hang", file, "--dump", str(tmp_path / "none")]) == 2
