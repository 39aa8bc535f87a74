"""`interlock check` from its options to its exit code."""

from __future__ import annotations

import json
from io import StringIO
from itertools import count
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from core.cli import main
from core.language.world import WorldOptions
from core.reports import formats
from core.search.check_command import check
from core.search.request import CheckRequest, Forms
from core.search.single import WEIGHING
from core.search.states import successors
from core.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.search.states.entry import Entry, Steps
    from core.search.states.space import Space

SAFE = "import threading\nprint('fine')\n"
UNSAFE = "assert False, 'no'\n"
RACE = """
import threading
n = 0
def add():
    global n
    n += 1
threads = [threading.Thread(target=add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""
KEYS = {
    "schema", "file", "verdict", "complete", "states", "steps", "seconds", "failures", "warnings",
    "outcomes", "doubts", "outcome_count", "colour", "notes", "refusals",
}  # fmt: skip


def _file(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def _request(file: str) -> CheckRequest:
    """What is asked of *file* unless a test asks for something else."""
    return CheckRequest(
        files=(file,), time_limit=None, most_states=1_000, form="json", junit=None,
        summary=None, progress=False,
        strict=False, smaller=False, why=False, debug=False, world=WorldOptions(),
    )  # fmt: skip


def _check(
    request: CheckRequest, clock: Callable[[], float],
    crowded: Callable[[], bool] = lambda: False, more: Callable[[], float] | None = None,
) -> tuple[int, dict[str, Any], list[str]]:  # fmt: skip
    """Carry *request* out by *clock*: the code, the report and what stands on stderr."""
    out, err = StringIO(), StringIO()
    terminal = Terminal(out, err, clock, lambda: False, crowded, more)
    forms = Forms(formats.EACH, formats.WHOLE, lambda _, report: iter([report]))
    code = check(request, terminal, forms)
    return code, json.loads(out.getvalue()), err.getvalue().splitlines()


def test_a_safe_program_gives_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", _file(tmp_path, "a.py", SAFE)]) == 0
    assert "safe: proved" in capsys.readouterr().out


def test_an_unsafe_program_gives_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", _file(tmp_path, "a.py", UNSAFE)]) == 1
    assert "AssertionError: no (main, line 1)" in capsys.readouterr().out


def test_what_cannot_be_read_gives_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "none.py")]) == 2
    assert "none.py" in capsys.readouterr().err


def test_a_refusal_is_a_report_beside_its_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = _file(tmp_path, "a.py", "eval('x')\n")

    assert main(["check", "--json", file]) == 2
    told = capsys.readouterr()
    report = json.loads(told.out)
    assert report.keys() >= KEYS
    assert (report["verdict"], report["refusals"][0]["line"]) == ("refused", 1)
    assert "a.py:1:" in told.err


def test_doubts_give_1_when_one_is_strict(tmp_path: Path) -> None:
    race = _file(tmp_path, "race.py", RACE)
    fine = _file(tmp_path, "fine.py", SAFE)

    assert (main(["check", race]), main(["check", "--strict", race])) == (0, 1)
    assert main(["check", "--strict", fine]) == 0


@pytest.mark.parametrize("logged", [True, False])
def test_a_first_answer_is_told_while_the_search_goes_on(tmp_path: Path, logged: bool) -> None:
    file = _file(tmp_path, "a.py", "n = 0\nwhile n < 40:\n    n += 1\n    print(n)\nassert False\n")
    times = count(step=0.02)

    code, report, told = _check(_request(file)._replace(progress=logged), lambda: next(times))

    assert (code, report["verdict"]) == (1, "unsafe")
    if logged:
        (first,) = [line for line in map(json.loads, told) if "failure" in line]
        assert (first["failure"]["kind"], first["runs"], first["failed"]) == ("assertion", 1, 1)
    else:
        assert ": unsafe: 1 of 1 plain run failed: assertion" in told[0]


def test_what_is_true_of_a_smaller_copy_is_not_said_of_the_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "n = 0\nfor _ in range(1_000):\n    n += 1\n    print(n)\n{}"
    fine = _file(tmp_path, "a.py", text.format(""))
    failing = _file(tmp_path, "b.py", text.format("assert n == 7\n"))

    assert main(["check", "--smaller", fine]) == 3
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith(f"{fine}, a smaller copy of it: safe: proved")
    assert told[1] == "cut: line 2: 1_000 became 2"
    assert "need not be true of the program" in told[-1]
    assert main(["check", "--smaller", "--json", failing]) == 3
    report = json.loads(capsys.readouterr().out)
    assert (report["verdict"], report["smaller"]) == ("unsafe", ["line 2: 1_000 became 2"])


def test_a_limit_gives_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _file(tmp_path, "a.py", RACE)

    assert main(["check", file, "--max-states", "5"]) == 3
    assert "there are more than 4 states" in capsys.readouterr().out


def test_the_json_has_every_part(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", _file(tmp_path, "a.py", UNSAFE), "--json"])

    report = json.loads(capsys.readouterr().out)
    assert report.keys() >= KEYS
    assert report["failures"][0].keys() == {
        "kind", "message", "thread", "line", "switches", "steps", "schedule", "simplest", "why",
        "timing", "held_up",
    }  # fmt: skip
    assert report["failures"][0]["why"] is None


@pytest.mark.parametrize(("text", "reports"), [(SAFE, 1), (UNSAFE, 2)])
def test_reasons_are_a_report_of_their_own_only_where_something_fails(
    text: str, reports: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", _file(tmp_path, "a.py", text), "--json", "--why", "--progress"])

    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(told) == reports
    assert {one["verdict"] for one in told} == {"safe" if reports == 1 else "unsafe"}


def test_a_folder_is_checked_whole_and_the_worst_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _file(tmp_path, "a.py", SAFE)
    _file(tmp_path, "b.py", UNSAFE)
    junit = tmp_path / "report.xml"

    assert main(["check", str(tmp_path), "--junit", str(junit)]) == 1
    assert "a.py" in capsys.readouterr().out
    suite = ET.fromstring(junit.read_text(encoding="utf-8"))  # noqa: S314
    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")


@pytest.mark.parametrize(("body", "told"), [("assert False", True), ("assert n == 2", False)])
def test_a_failure_of_nearly_every_run_is_told_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], body: str, told: bool
) -> None:
    main(["check", _file(tmp_path, "a.py", RACE + f"{body}\n")])

    assert ("(now every schedule is tried)" in capsys.readouterr().err) == told


def test_the_memory_is_looked_at_seldom(tmp_path: Path) -> None:
    looks: list[float] = []
    times = count(step=WEIGHING / 100)

    def crowded() -> bool:
        looks.append(next(times))
        return False

    _check(_request(_file(tmp_path, "a.py", RACE)), lambda: next(times), crowded)

    assert 1 < len(looks) < next(times) / WEIGHING + 2


def test_a_check_that_needs_all_the_memory_is_stopped(tmp_path: Path) -> None:
    file = _file(tmp_path, "a.py", "n = 0\nwhile n < 40:\n    n += 1\n    print(n)\n")
    times = count(step=0.02)

    code, report, _ = _check(_request(file), lambda: next(times), lambda: True)

    assert (code, report["verdict"]) == (3, "undecided")
    assert "MB of memory" in report["reason"]


def _checked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: float | None, *more: float
) -> tuple[dict[str, object], int, int]:
    """The report on a program, how many states were looked at, and how often more was asked for."""
    looked = count()
    usual = successors._find

    def find(space: Space, state: int, entry: Entry) -> Steps:
        next(looked)
        return usual(space, state, entry)

    monkeypatch.setattr(successors, "_find", find)
    times, wanted = count(step=0.01), iter(more)
    asked = []

    def ask() -> float:
        asked.append(next(times))
        return next(wanted)

    request = _request(_file(tmp_path, "a.py", MANY))
    request = request._replace(time_limit=limit, most_states=10_000)
    _, report, _ = _check(request, lambda: next(times), more=ask)
    monkeypatch.undo()
    return report, next(looked), len(asked)


MANY = """
import threading
n = 0
def add():
    global n
    for _ in range(3):
        n += 1
threads = [threading.Thread(target=add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


def test_a_check_that_is_given_more_time_looks_at_no_state_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, looked, _ = _checked_again(tmp_path, monkeypatch, None)
    stopped, fewer, _ = _checked_again(tmp_path, monkeypatch, 0.2, 0.0)
    given, same, asked = _checked_again(tmp_path, monkeypatch, 0.2, 0.1, 9.0)

    assert (stopped["verdict"], whole["verdict"], given["verdict"]) == ("undecided", "safe", "safe")
    assert fewer < looked
    assert (asked, same) == (2, looked)
    assert [given[each] for each in ("states", "steps")] == [
        whole[each] for each in ("states", "steps")
    ]
