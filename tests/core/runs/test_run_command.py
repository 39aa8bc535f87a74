"""What somebody at a terminal asks for and reads."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from itertools import count
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from core.language.world import WorldOptions
from core.runs.run_command import MOST_OUTPUT, CannotRunError, RunRequest, run
from core.runs.schedule import POLICY_NAMES
from core.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Requests = Callable[..., RunRequest]

COUNTER = """
    import threading
    total = 0
    def add():
        global total
        total += 1
    threads = [threading.Thread(target=add, name=name) for name in ("Ann", "Bob")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(total)
    """
ENDLESS = """
    while True:
        print("on")
    """


class Screen(io.StringIO):
    """Text on a real terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def request_for(tmp_path: Path) -> Requests:
    """Makes requests for programs given as text."""

    def made(text: str, **changes: object) -> RunRequest:
        file = tmp_path / "program.py"
        file.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        plain = RunRequest(
            file=str(file),
            policy="random",
            seed=0,
            schedule=None,
            world=WorldOptions(),
            most_steps=1_000,
            trace=False,
            json=False,
        )
        return replace(plain, **changes)  # type: ignore[arg-type]

    return made


def terminal(
    *,
    out: io.TextIOBase | None = None,
    err: io.TextIOBase | None = None,
    seconds: float = 0.0,
    interrupted: Callable[[], bool] = bool,
    crowded: Callable[[], bool] = bool,
) -> Terminal:
    """A terminal whose clock goes on by *seconds* each time it is looked at."""
    clock = count(0.0, seconds)
    return Terminal(
        out=out or io.StringIO(),  # type: ignore[arg-type]
        err=err or io.StringIO(),  # type: ignore[arg-type]
        clock=lambda: next(clock),
        interrupted=interrupted,
        crowded=crowded,
    )


# What goes where


def test_a_long_run_says_now_and_then_where_nobody_rewrites_a_line(request_for: Requests) -> None:
    err, quick = io.StringIO(), io.StringIO()

    run(request_for(ENDLESS), terminal(err=err, seconds=7.0))
    run(request_for(ENDLESS), terminal(err=quick, seconds=0.001))

    words = [line for line in err.getvalue().splitlines() if "so far, and it goes on" in line]
    assert 1 < len(words) < 1_000
    assert words[0].startswith("interlock: ")
    assert "so far" not in quick.getvalue()


def test_the_output_goes_out_and_the_summary_to_the_side(request_for: Requests) -> None:
    out, err = io.StringIO(), io.StringIO()

    report = run(
        request_for("import sys\nprint(1)\nsys.stderr.write('two\\n')"),
        terminal(out=out, err=err),
    )

    assert out.getvalue() == "1\n"
    first, summary, again = err.getvalue().splitlines()
    assert first == "two"
    assert summary == f"{report.file}: ended well after {report.steps} steps"
    assert again == f"repeat it with --schedule {report.schedule}"


def test_the_output_goes_out_as_it_comes(request_for: Requests) -> None:
    out = io.StringIO()
    seen: list[str] = []

    def look() -> bool:
        seen.append(out.getvalue())
        return False

    run(request_for("print(1)\nprint(2)"), terminal(out=out, interrupted=look))

    assert "1\n" in seen


def test_json_is_all_there_is_if_it_is_asked_for(request_for: Requests) -> None:
    out, err = io.StringIO(), io.StringIO()

    run(request_for("print(1)\nraise ValueError", json=True), terminal(out=out, err=err))

    assert json.loads(out.getvalue())["output"] == "1\n"
    assert out.getvalue().count("\n") == 1
    assert not err.getvalue()


def test_what_a_stream_cannot_encode_is_escaped(request_for: Requests) -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")

    run(request_for("print('\N{SNOWMAN} and \\ud800')"), terminal(out=out))
    out.flush()

    assert raw.getvalue().split() == [rb"\u2603", b"and", rb"\ud800"]


def test_a_trace_is_one_sentence_a_step(request_for: Requests) -> None:
    err = io.StringIO()

    report = run(request_for(COUNTER, trace=True, policy="serial"), terminal(err=err))

    told = err.getvalue().splitlines()[: report.steps]
    assert [int(line.split()[0]) for line in told] == list(range(1, report.steps + 1))
    assert any("  Ann  line 5  Ann reads total: 0." in line for line in told)
    assert any("  Bob  line 5  Bob writes total: 2 (was 1)." in line for line in told)
    assert any("  main  line 8  main starts Ann." in line for line in told)


# Schedules


@pytest.mark.parametrize("policy", POLICY_NAMES)
def test_every_policy_can_be_asked_for_and_repeated(request_for: Requests, policy: str) -> None:
    first = run(request_for(COUNTER, policy=policy, seed=3), terminal())
    again = run(request_for(COUNTER, schedule=first.schedule), terminal())

    assert first.schedule == f"3:{policy}:3x{first.steps}"
    assert again == first


def test_the_seed_decides_the_random_values_under_every_policy(request_for: Requests) -> None:
    text = "import random\nprint(random.randrange(10**9))"

    outputs = {
        run(request_for(text, policy="serial", seed=seed), terminal()).output for seed in range(9)
    }

    assert len(outputs) == 9


def test_a_schedule_can_be_in_a_file(request_for: Requests, tmp_path: Path) -> None:
    file = tmp_path / "schedule.txt"
    file.write_bytes(b"\xef\xbb\xbf7:\r\n0x2\r\n")

    report = run(request_for(COUNTER, schedule=f"@{file}"), terminal())

    assert report.schedule == "7:0x2"
    assert report.ended == "stopped: end of the schedule"


def test_the_program_gets_its_inputs_and_arguments(request_for: Requests) -> None:
    text = "import sys\nprint(input(), input(), sys.argv[1:])"

    world = WorldOptions(inputs=("a", "b"), args=("-x", "y"))
    report = run(request_for(text, world=world), terminal())

    assert report.output == "a b ['-x', 'y']\n"


# Stopping


def test_a_run_is_stopped_exactly_at_the_limit(request_for: Requests) -> None:
    report = run(request_for(ENDLESS, most_steps=77), terminal())

    assert report.ended == "stopped: step limit"
    assert report.steps == 77


def test_a_run_that_ends_at_the_limit_has_ended(request_for: Requests) -> None:
    steps = run(request_for("print(1)"), terminal()).steps

    assert run(request_for("print(1)", most_steps=steps), terminal()).ended == "ended"


def test_a_run_can_be_stopped_and_says_how_far_it_came(request_for: Requests) -> None:
    out, err = io.StringIO(), io.StringIO()
    looks = count()

    report = run(
        request_for(ENDLESS), terminal(out=out, err=err, interrupted=lambda: next(looks) == 4)
    )

    assert report.ended == "stopped: interrupted"
    assert report.steps == 1 + 2 + 4 + 8
    assert out.getvalue() == report.output
    assert "stopped after 15 steps: interrupted" in err.getvalue()


def test_a_program_that_needs_all_the_memory_is_stopped(request_for: Requests) -> None:
    full = iter([False, False, True])

    report = run(
        request_for("while True:\n    print(1)"),
        terminal(seconds=1.0, crowded=lambda: next(full)),
    )

    assert report.ended == "stopped: memory limit"


def test_a_program_that_prints_without_end_is_stopped(request_for: Requests) -> None:
    text = "while True:\n    print('on' * 5_000_000)"

    report = run(request_for(text), terminal(seconds=1.0))

    assert report.ended == "stopped: output limit"
    assert MOST_OUTPUT < len(report.output) < 2 * MOST_OUTPUT


def test_slow_steps_are_made_one_by_one(request_for: Requests) -> None:
    looks = count()

    run(
        request_for(ENDLESS, most_steps=50),
        terminal(seconds=1.0, interrupted=lambda: next(looks) < 0),
    )

    assert next(looks) > 50


# Progress


def test_progress_is_shown_on_a_terminal_and_gone_at_the_end(request_for: Requests) -> None:
    err = Screen()

    run(request_for(COUNTER), terminal(err=err, seconds=1.0))

    *shown, summary = err.getvalue().split("\r")
    assert any("steps, " in line and "a second" in line for line in shown)
    assert shown[-1].isspace()
    assert "ended well" in summary


def test_progress_makes_room_for_what_the_program_prints(request_for: Requests) -> None:
    screen = Screen()

    run(request_for(ENDLESS, most_steps=5), terminal(out=screen, err=screen, seconds=1.0))

    printed = [text for text in screen.getvalue().split("\r") if text.startswith("on")]
    assert printed[:2] == ["on\n", "on\n"]


def test_no_progress_is_shown_in_a_file_or_beside_a_trace(request_for: Requests) -> None:
    file, screen = io.StringIO(), Screen()

    run(request_for(COUNTER), terminal(err=file, seconds=1.0))
    run(request_for(COUNTER, trace=True), terminal(err=screen, seconds=1.0))

    assert "\r" not in file.getvalue() + screen.getvalue()


# What cannot be run


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"policy": "luck"}, "there is no policy 'luck' (try random, round-robin, "),
        ({"schedule": "7"}, "schedule, line 1, column 1: there is no seed"),
        ({"schedule": "0:0+9"}, "step 2: thread 9 cannot go here, only 0"),
        ({"schedule": "@"}, "the schedule in '' cannot be read: "),
        ({"schedule": "@/no\nwhere"}, "cannot be read: it does not exist"),
        ({"file": "nowhere.py"}, "nowhere.py: does not exist (check the path)"),
    ],
)
def test_what_was_asked_for_and_cannot_be_run_is_one_line(
    request_for: Requests, changes: dict[str, object], says: str
) -> None:
    with pytest.raises(CannotRunError) as caught:
        run(request_for(COUNTER, **changes), terminal())

    assert says in str(caught.value)
    assert str(caught.value).isprintable()


def test_a_schedule_that_is_no_text_is_said_so(request_for: Requests, tmp_path: Path) -> None:
    file = tmp_path / "schedule.bin"
    file.write_bytes(b"\xff\x00")

    with pytest.raises(CannotRunError, match="it is no UTF-8 text"):
        run(request_for(COUNTER, schedule=f"@{file}"), terminal())


def test_a_syntax_error_comes_with_place_and_excerpt(request_for: Requests) -> None:
    with pytest.raises(CannotRunError) as caught:
        run(request_for("x = 1\ny = (\n"), terminal())

    where, line, caret = str(caught.value).splitlines()
    assert "program.py: line 2, column 5: '(' was never closed" in where
    assert (line, caret) == ("y = (", "    ^")


def test_every_refusal_comes_with_place_and_excerpt(request_for: Requests) -> None:
    with pytest.raises(CannotRunError) as caught:
        run(request_for("import ctypes\nctypes.x\neval('x')"), terminal())

    assert "program.py:1:8: ctypes is not simulated" in str(caught.value)
    assert "program.py:3:1: eval " in str(caught.value)


def test_a_wrongly_encoded_file_has_no_excerpt(request_for: Requests, tmp_path: Path) -> None:
    file = tmp_path / "latin.py"
    file.write_bytes(b"x = '\xe9'")

    with pytest.raises(CannotRunError, match=r"line 1, column 6: byte 0xe9 .* is not utf-8 text"):
        run(request_for("", file=str(file)), terminal())
