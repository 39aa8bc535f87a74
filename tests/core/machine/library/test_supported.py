"""What is simulated can be asked by name, and stands on a page that is up to date."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import cli
from core.machine.library.supported import ask, page

PAGE = Path(__file__).parents[4] / "docs" / "supported.md"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("threading", "simulated: Barrier, "),
        ("threading", "not simulated: settrace: it looks into the interpreter (look at"),
        ("threading.Lock", "threading.Lock: simulated; no class of a program can inherit it"),
        ("threading.Thread", "threading.Thread: simulated"),
        ("concurrent.futures.wait", "concurrent.futures.wait: simulated"),
        ("len", "len: simulated; it is built in"),
        ("__enter__", "__enter__: simulated, as in Python"),
        ("PriorityQueue", "queue.PriorityQueue: simulated"),
    ],
)
def test_what_is_simulated_is_told(name: str, said: str) -> None:
    answer = ask(name)

    assert answer.simulated
    assert said in answer.text


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("threading.settrace", "threading.settrace: not simulated; it looks into the interpreter"),
        ("threading.Lok", "(did you mean Lock?)"),
        ("threading.xylophone", "(interlock supports threading says what there is)"),
        ("eval", "eval: not simulated; eval runs text as a program"),
        ("await", "await: not simulated; async code is not simulated"),
        ("__sizeof__", "(do without it)"),
        ("numpy", "numpy: not simulated; it is not written in Python (use lists"),
        ("numpy.linalg", "numpy.linalg: not simulated"),
        ("treading", "(did you mean threading?)"),
        ("x" * 200, "(put what you need of it into your file)"),
        ("../etc", "not simulated"),
        ("", "not simulated"),
    ],
)
def test_what_is_not_simulated_comes_with_a_way_out(name: str, said: str) -> None:
    answer = ask(name)

    assert not answer.simulated
    assert said in answer.text


def test_the_command_says_it_and_tells_by_its_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["supports", "len", "queue.Queue"]) == 0
    assert cli.main(["supports", "len", "eval"]) == 1
    assert cli.main(["supports"]) == cli.REFUSED

    said = capsys.readouterr()
    assert said.out.startswith("len: simulated; it is built in\nqueue.Queue: simulated")
    assert "interlock: the following arguments are required: NAME" in said.err


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python3 dev.py supported"
