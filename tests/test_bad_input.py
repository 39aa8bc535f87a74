"""The worst files: nothing is executed, nothing hangs, nothing eats the machine.

Each runs in a process of its own with one gigabyte of memory, and ends with an error of
the simulated program, a refusal or a limit, never with a traceback of ours.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

GIGABYTE = 1 << 30
SECONDS = 200
INTERLOCK = (sys.executable, "-c", "import sys; from core.cli import main; sys.exit(main())")


def with_little_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (GIGABYTE, GIGABYTE))


def interlock(path: Path, *options: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [*INTERLOCK, "run", str(path), *options],
        check=False,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=SECONDS,
        preexec_fn=with_little_memory,
    )
    assert 'File "/' not in done.stderr.replace(str(path), "")
    assert "a fault of Interlock" not in done.stderr
    return done


ERRORS = {
    "endless recursion": ("def f():\n    f()\nf()", "RecursionError"),
    "a file of the host": ("open('../../etc/passwd')", "No such file or directory"),
    "a path with a null byte": ("open('/etc/passwd\\0.txt')", "embedded null byte"),
}
BEYOND = {
    "a tower of powers": "x = 10 ** 10 ** 10",
    "a huge text": "x = 'a' * 10 ** 12",
    "a huge list": "x = [0] * 10 ** 12",
    "a wide format": "x = f'{1:>9999999999}'",
    "a wide percent": "x = '%9999999999d' % 1",
    "a wide method": "x = '{:>9999999999}'.format(1)",
    "a huge shift": "x = 1 << 10 ** 9",
    "squares of squares": "x = 7\nwhile True:\n    x = x * x",
    "a list that doubles": "x = [0]\nwhile True:\n    x += x",
    "a text that doubles": "x = 'ab'\nwhile True:\n    x += x",
    "recursion of repr": "x = []\nfor _ in range(5000):\n    x = [x]\nprint(x)",
    "a huge file": "f = open('x', 'w')\nwhile True:\n    f.write('x' * 10 ** 4)",
    "a file that is all hole": "f = open('x', 'wb')\nf.seek(10 ** 12)\nf.write(b'x')\nf.close()",
    "a million files": "for n in range(10 ** 6):\n    open(f'{n}', 'w').close()",
    "bytes that nobody receives": (
        "import socket\na, b = socket.socketpair()\nwhile True:\n    a.send(b'x' * 10 ** 5)"
    ),
    "an endless address": "import requests\nrequests.get('http://' + 'x' * 10 ** 5)",
    "endless threads": "import threading\nwhile True:\n    threading.Thread(target=print).start()",
}
REFUSED = {
    "a command": "import os\nos.system('echo executed')",
    "eval": "eval('1')",
    "an import by name": "__import__(input())",
    "a trick with format": "print('{0.__class__.__init__.__globals__}'.format(print))",
    "the way up": "().__class__.__base__.__subclasses__()",
}
LIMITED = {
    "a loop without end": "while True:\n    pass",
    "a count without end": "n = 0\nwhile True:\n    n = (n + 1) % 7",
    "printing without end": "while True:\n    print('x' * 1000)",
}


@pytest.mark.parametrize("name", ERRORS)
def test_a_bomb_is_an_error_of_the_program(name: str, tmp_path: Path) -> None:
    text, expected = ERRORS[name]
    path = tmp_path / "bomb.py"
    path.write_text(text, encoding="utf-8")

    done = interlock(path)

    assert done.returncode == 1, done.stderr[-600:]
    assert expected in done.stderr


@pytest.mark.parametrize("name", BEYOND)
def test_what_is_beyond_a_limit_is_not_told_as_a_failure(name: str, tmp_path: Path) -> None:
    path = tmp_path / "bomb.py"
    path.write_text(BEYOND[name], encoding="utf-8")

    done = interlock(path)

    assert done.returncode == 2, done.stderr[-600:]
    assert "a limit of Interlock, not of Python" in done.stderr
    assert "failure" not in done.stderr


@pytest.mark.parametrize("name", REFUSED)
def test_what_reaches_out_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / "escape.py"
    path.write_text(REFUSED[name], encoding="utf-8")

    done = interlock(path)

    assert done.returncode == 2
    assert "executed" not in done.stdout
    assert "line 1" in done.stderr or ":1:" in done.stderr or ":2:" in done.stderr


@pytest.mark.parametrize("name", LIMITED)
def test_what_never_ends_reaches_a_limit(name: str, tmp_path: Path) -> None:
    path = tmp_path / "endless.py"
    path.write_text(LIMITED[name], encoding="utf-8")

    done = interlock(path, "--max-steps", "100")

    assert done.returncode == 3, done.stderr[-600:]


FILES = {
    "missing": None,
    "binary": b"\x00\x01\x02",
    "wrongly encoded": b"x = '\xff\xfe'",
    "half written": b"def f(:\n  x = (",
    "an unknown encoding": b"# coding: klingon\nx = 1",
    "huge": b"x = 1\n" * 400_000,
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_told_in_a_line(name: str, tmp_path: Path) -> None:
    path = tmp_path / "file.py"
    data = FILES[name]
    if data is not None:
        path.write_bytes(data)

    done = interlock(path)

    assert done.returncode == 2
    assert "file.py" in done.stderr


def test_an_empty_file_does_nothing_well(tmp_path: Path) -> None:
    path = tmp_path / "empty.py"
    path.write_bytes(b"")

    assert interlock(path).returncode == 0
