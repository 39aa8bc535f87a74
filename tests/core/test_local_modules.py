"""Programs of several files do what they do in Python, and are told file by file."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from core.cli import main

if TYPE_CHECKING:
    from pathlib import Path

PROGRAMS = {
    "a circle": {
        "main": "import a\nprint(a.x, a.b.y)",
        "a": "import b\nx = 1",
        "b": "import a\ny = 2\nprint(a.__name__)",
    },
    "a circle of names": {
        "main": "try:\n    import a\nexcept ImportError as e:\n    print(str(e)[:75])",
        "a": "from b import y\nx = 1",
        "b": "from a import x\ny = 2",
    },
    "a circle that looks too early": {
        # Newer CPythons say what may be the reason in other words, before and after these.
        "main": "try:\n    import a\nexcept AttributeError as e:\n"
        "    print(str(e).partition(' (')[0][-31:])",
        "a": "import b\nx = 1",
        "b": "import a\nprint(a.x)",
    },
    "once": {
        "main": "import a\nimport a as c\nfrom a import x\nprint(a is c, x)",
        "a": "print('body')\nx = [1]",
    },
    "a body that fails is carried out again": {
        "main": "for _ in range(2):\n    try:\n        import a\n"
        "    except ValueError as e:\n        print('no', e)",
        "a": "print('body')\nraise ValueError('bad')",
    },
    "no such name": {
        "main": "try:\n    from a import z\nexcept ImportError as e:\n    print(str(e)[:32])",
        "a": "x = 1",
    },
    "no such attribute": {
        "main": "import a\ntry:\n    a.z\nexcept AttributeError as e:\n    print(e)",
        "a": "x = 1",
    },
    "a guard": {
        "main": "import a\nprint(__name__)",
        "a": "print(__name__)\nif __name__ == '__main__':\n    print('never')",
    },
    "a star with a list": {
        "main": "from a import *\nprint(x, y)\ntry:\n    print(z)\n"
        "except NameError as e:\n    print(e)",
        "a": "__all__ = ['x', 'y']\nx = 1\ny = 2\nz = 3",
    },
    "a star with the library": {
        "main": "from a import *\nprint(math.floor(2.5), Lock is not None)",
        "a": "import math\nfrom threading import Lock",
    },
    "stars in a row": {"main": "from a import *\nprint(x)", "a": "from b import *", "b": "x = 7"},
    "an import in a function": {
        "main": "def f():\n    import a\n    return a.x\nprint(f(), f())",
        "a": "print('body')\nx = 1",
    },
    "classes": {
        "main": "import a\nclass B(a.A):\n    pass\nprint(B().hi(), a.A)\ntry:\n    a.fail()\n"
        "except a.Bad as e:\n    print(repr(e), type(e))",
        "a": "class Bad(Exception):\n    pass\nclass A:\n    def hi(self): return 'hi'\n"
        "def fail(): raise Bad('x')",
    },
    "an enumeration": {
        "main": "from a import Colour\nprint(Colour.RED, repr(Colour.RED), Colour)",
        "a": "from enum import Enum\nclass Colour(Enum):\n    RED = 1",
    },
    "variables from both sides": {
        "main": "import a\na.inc()\na.inc()\na.n += 5\nprint(a.n)\ndel a.n\ntry:\n    a.n\n"
        "except AttributeError as e:\n    print(e)",
        "a": "n = 0\ndef inc():\n    global n\n    n += 1",
    },
    "packages": {
        "main": "import p.q.r\nfrom p import s\nfrom p.q import r as rr\n"
        "print(p.q.r.x, s.y, rr is p.q.r, p.__name__, p.q.__name__)",
        "p/__init__": "print('p')",
        "p/q/__init__": "print('q')",
        "p/q/r": "from ..s import y\nx = y + 1",
        "p/s": "y = 5",
    },
    "a variable before a file": {
        "main": "from p import s\nprint(s)", "p/__init__": "s = 'variable'", "p/s": "y = 5",
    },
    "a folder without a file of its own": {
        "main": "from util.h import f\nprint(f())", "util/h": "def f(): return 3",
    },
    "an import that may fail": {
        "main": "try:\n    import a\nexcept ImportError:\n    a = None\ndef f():\n    return a.x\n"
        "print(f())",
        "a": "x = 4",
    },
    "the main file by its name": {
        "main": "import a\nprint('main', __name__)\ndef g(): return 'g'\n"
        "if __name__ == '__main__':\n    print(a.h())",
        "a": "def h():\n    import main\n    return main.g()",
    },
    "modules as values": {
        "main": "import a\ndef use(m):\n    return m.x\n"
        "print(use(a), [m.x for m in [a]], getattr(a, 'x'))",
        "a": "x = 4",
    },
    "what every module has": {
        "main": "import a\nprint(a.__doc__, a.f.__doc__, a.__name__, a.f.__module__)",
        "a": '"""Docs."""\ndef f():\n    """F."""',
    },
    "attributes by name": {
        "main": "import a\nsetattr(a, 'x', 5)\nprint(a.x, getattr(a, 'y'))\na.new = 3\n"
        "print(a.get())",
        "a": "x = 1\ny = 2\ndef get(): return new",
    },
    "packages that gather names": {
        "main": "from p import f, C\nprint(f(), C().v)",
        "p/__init__": "from .s import f\nfrom .t import C\n__version__ = '1'",
        "p/s": "def f(): return 's'",
        "p/t": "from . import s\nclass C:\n    v = s.f() + 't'",
    },
    "one of two": {
        "main": "import sys\nif len(sys.argv) > 5:\n    import a\nelse:\n"
        "    import b as a\nprint(a.x)",
        "a": "x = 1",
        "b": "x = 2",
    },
    "odd spelling": {
        "main": "import   a  as  b ; from a import (\n  x,\n  y as z,\n)\nprint(b.x, x, z)",
        "a": "x = 4\ny = 5",
    },
    "names like the library's": {
        "main": "from p.queue import Queue\nprint(Queue)",
        "p/__init__": "",
        "p/queue": "Queue = 'own'",
        "p/other": "from .queue import Queue",
    },
}  # fmt: skip


@pytest.fixture
def program(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """The main file of the program with the name that is asked for."""
    for name, text in PROGRAMS[request.param].items():
        path = tmp_path / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\n", encoding="utf-8")
    return tmp_path / "main.py"


@pytest.mark.parametrize("program", PROGRAMS, indirect=True)
def test_it_prints_what_python_prints(program: Path, capsys: pytest.CaptureFixture[str]) -> None:
    python = subprocess.run(
        [sys.executable, program], capture_output=True, text=True, check=False, timeout=60
    )

    code = main(["run", str(program)])

    told = capsys.readouterr()
    assert (told.out, code) == (python.stdout, python.returncode), told.err + python.stderr


FLAGS = {
    "main": "import threading\nimport flags\nfrom worker import work\n"
    "ts = [threading.Thread(target=work) for _ in range(2)]\nfor t in ts: t.start()\n"
    "for t in ts: t.join()\nassert flags.total == 2\n",
    "flags": "# what threads share\ntotal = 0\n",
    "worker": "import flags\n\ndef work():\n    flags.total += 1\n",
}


def checked(
    folder: Path, files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> dict[str, Any]:
    """The report on the program of *files*."""
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    main(["check", str(folder / "main.py"), "--json"])
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return report


def test_variables_of_modules_are_shared_data(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = checked(tmp_path, FLAGS, capsys)

    assert report["verdict"] == "unsafe"
    (warning,) = report["warnings"]
    assert "flags.total" in warning["message"]
    assert "line 4 of worker.py" in warning["message"]


def test_a_place_in_another_file_is_told_with_its_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {**FLAGS, "worker": FLAGS["worker"].replace("+= 1", "+= 'x'")}
    report = checked(tmp_path, files, capsys)

    (failure, *_) = report["failures"]
    assert (failure["line"], failure["file"]) == (4, "worker.py")


def test_a_lock_of_another_file_helps(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {
        **FLAGS,
        "flags": "import threading\ntotal = 0\nlock = threading.Lock()\n",
        "worker": "from flags import lock\nimport flags\n\ndef work():\n    with lock:\n"
        "        flags.total += 1\n",
    }
    assert checked(tmp_path, files, capsys)["verdict"] == "safe"


def test_a_lost_stop_flag_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {
        "main": "import threading\nimport flags\nfrom flags import stop\nimport w\n"
        "t = threading.Thread(target=w.wait)\nt.start()\nflags.stop = True\nt.join()\n",
        "flags": "stop = False\n",
        "w": "from flags import stop\ndef wait():\n    while not stop:\n        pass\n",
    }
    assert checked(tmp_path, files, capsys)["verdict"] == "unsafe"
    files["w"] = "import flags\ndef wait():\n    while not flags.stop:\n        pass\n"
    assert checked(tmp_path, files, capsys)["verdict"] == "safe"


@pytest.mark.parametrize("look", ["a.__dict__", "getattr(a, 'n')", "hasattr(a, 'm')"])
def test_a_look_that_is_not_simulated_is_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], look: str
) -> None:
    files = {"main": f"import a\nprint({look})\n", "a": "n = 1\nn = 2\n"}
    report = checked(tmp_path, files, capsys)

    assert report["verdict"] in {"undecided", "refused"}
    assert report["failures"] == []


def test_two_threads_that_import_at_once_leave_it_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {
        "main": "import threading\ndef f():\n    import a\n    print(a.x)\n"
        "for _ in range(2): threading.Thread(target=f).start()\n",
        "a": "x = 1\nprint('body')\n",
    }
    report = checked(tmp_path, files, capsys)

    assert report["verdict"] == "undecided"
    assert "two threads import a.py at the same time" in str(report["reason"])


def test_an_import_by_one_thread_is_decided(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {
        "main": "import threading\ndef f():\n    import a\n    print(a.x)\n"
        "t = threading.Thread(target=f)\nt.start()\nt.join()\nf()\n",
        "a": "x = 1\nprint('body')\n",
    }
    report = checked(tmp_path, files, capsys)

    assert (report["verdict"], report["outcome_count"]) == ("safe", 1)
