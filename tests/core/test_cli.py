"""The command line as somebody types it."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.cli import BROKEN, REFUSED, STOPPED, main
from core.runs import run_command
from core.runs.schedule import POLICY_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn

    from core.terminal import Terminal

    Files = Callable[[str], str]

COMMAND = (sys.executable, "-c", "import sys; from core.cli import main; sys.exit(main())")
ROOT = Path(__file__).parents[2]
RACE = """
import threading
total = 0
def add():
    global total
    for _ in range(20):
        total += 1
threads = [threading.Thread(target=add) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
"""
ENDLESS = "while True:\n    print('on')\n"
DEADLOCK = "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n"


@pytest.fixture
def file(tmp_path: Path) -> Files:
    """Writes a program and gives its path."""

    def written(text: str) -> str:
        path = tmp_path / "program.py"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return written


def interlock(*arguments: str) -> subprocess.Popen[str]:
    """The command in a process of its own."""
    return subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from core.cli import main; sys.exit(main())",
            *arguments,
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


# Exit codes


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [
        ("print(1)", [], 0),
        ("import sys\nsys.exit(3)", [], 0),
        ("assert False", [], 1),
        (DEADLOCK, [], 1),
        ("1 +", [], 2),
        ("import ctypes\nctypes.CDLL", [], 2),
        ("import threading\nthreading.Semaphore(1.5)", [], 2),
        ("import threading\nprint(1)\nthreading.Semaphore(1.5)", [], 2),
        (ENDLESS, ["--max-steps", "9"], 3),
        ("print(1)\nprint(2)", ["--schedule", "0:0"], 3),
        ("print(1)", ["--schedule", "0:1"], 2),
        ("print(1)", ["--schedule", "?"], 2),
        ("print(1)", ["--policy", "luck"], 2),
    ],
)
def test_the_exit_code_tells_how_it_went(
    text: str, arguments: list[str], code: int, file: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", file(text), *arguments]) == code
    assert "Interlock" not in capsys.readouterr().err


def test_a_failure_counts_more_than_a_limit(
    file: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "import threading\nthreading.Thread(target=int, args='x').start()\n" + ENDLESS

    code = main(["run", file(text), "--max-steps", "500", "--policy", "round-robin"])

    assert code == 1
    assert "stopped after 500 steps: step limit" in capsys.readouterr().err


# Options


def test_output_and_summary_go_their_own_ways(
    file: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["run", file(RACE), "--seed", "5", "--policy", "long-turns"])

    said = capsys.readouterr()
    assert code == 0
    assert said.out == "60\n"
    assert "ended well after" in said.err
    assert "repeat it with --schedule 5:long-turns:5x" in said.err


def test_the_schedule_repeats_the_run_in_another_process(
    file: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    path = file(RACE)
    main(["run", path, "--seed", "11", "--json"])
    first = capsys.readouterr().out

    again = interlock("run", path, "--schedule", json.loads(first)["schedule"], "--json")

    assert again.communicate() == (first, "")


def test_a_trace_has_a_line_for_every_step(file: Files, capsys: pytest.CaptureFixture[str]) -> None:
    main(["run", file("print('a')\nprint('b')"), "--trace"])

    said = capsys.readouterr()
    assert said.out == "a\nb\n"
    assert said.err.splitlines()[:2] == [
        "     1  main  line 1  main prints 'a'.",
        "     2  main  line 2  main prints 'b'.",
    ]


def test_inputs_and_arguments_are_handed_on(
    file: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "import sys\nprint(input(), input(), sys.argv[1:])"

    main(["run", file(text), "--input", "a", "--input=-b", "--args", "--seed", "x", "--json"])

    assert capsys.readouterr().out == "a -b ['--seed', 'x', '--json']\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "there is nothing to do: give a command, such as interlock run FILE"),
        (["run"], "FILE is missing: which program is to run?"),
        (["run", "--args", "a.py"], "FILE is missing: which program is to run?"),
        (["run", "a.py", "--fast"], "there is no option --fast"),
        (["run", "a.py", "--max", "3"], "there is no option --max"),
        (["run", "a.py", "b.py"], "one file is enough: b.py"),
        (["run", "a.py", "--seed", "x"], "argument --seed: 'x' is no whole number from 0 on"),
        (["run", "a.py", "--seed", "-1"], "argument --seed: "),
        (["run", "a.py", "--max-steps", "9" * 99], "argument --max-steps: "),
        (["run", "a.py", "--seed", "1", "--schedule", "0:"], "a schedule has its own seed"),
        (["run", "a.py", "--policy", "serial", "--schedule", "0:"], "a schedule has its own seed"),
        (["walk"], "argument COMMAND: invalid choice: 'walk'"),
    ],
)
def test_a_command_that_makes_no_sense_is_told_with_the_usage(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == REFUSED

    said = capsys.readouterr()
    assert not said.out
    line, usage = said.err.splitlines()[:2]
    assert line.startswith(f"interlock: {says}")
    assert usage.startswith("usage: interlock ")


def test_the_usage_of_a_run_says_that_it_needs_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run"]) == REFUSED

    usage = capsys.readouterr().err.partition("usage: ")[2].split()
    assert {"--max-steps", "--input", "--cores"} <= {word.strip("[]") for word in usage}
    assert usage[-1] == "FILE"


def test_the_help_names_every_policy_and_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "--help"]) == 0

    text = " ".join(capsys.readouterr().out.split())
    assert all(name in text for name in POLICY_NAMES)
    assert "0 ended well, 1 failed, 2 cannot be read or is refused, 3 a limit" in text


def test_by_default_the_command_is_that_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["interlock", "--help"])

    assert main() == 0
    assert "run a program once" in capsys.readouterr().out


def test_help_does_not_wait_for_the_machine() -> None:
    code = (
        "import sys; from core.cli import main; main(['--help']);"
        "sys.exit(any(name.startswith(('core.', 'dataclasses')) and not name.startswith('core.cli')"
        " for name in sys.modules))"
    )

    subprocess.run([sys.executable, "-S", "-c", code], cwd=ROOT, check=True, capture_output=True)


# When something is in the way


def test_ctrl_c_stops_with_a_summary(file: Files) -> None:
    process = interlock("run", file(ENDLESS))
    assert process.stdout is not None
    process.stdout.readline()

    process.send_signal(signal.SIGINT)
    _, err = process.communicate()

    assert process.returncode == STOPPED
    assert ": interrupted\nrepeat it with --schedule 0:random:0x" in err
    assert "Traceback" not in err


def test_a_second_ctrl_c_stops_at_once(
    file: Files, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def impatient(request: run_command.RunRequest, terminal: Terminal) -> NoReturn:
        os.kill(os.getpid(), signal.SIGINT)
        assert terminal.interrupted()
        os.kill(os.getpid(), signal.SIGINT)
        raise AssertionError

    monkeypatch.setattr(run_command, "run", impatient)
    before = signal.getsignal(signal.SIGINT)

    assert main(["run", "a.py"]) == STOPPED
    assert capsys.readouterr().err == "interlock: stopped\n"
    assert signal.getsignal(signal.SIGINT) is before


def test_nobody_reading_on_is_no_reason_to_complain(file: Files) -> None:
    process = interlock("run", file(ENDLESS))
    assert process.stdout is not None
    process.stdout.readline()

    process.stdout.close()
    process.stdout = None

    assert process.communicate()[1] == ""
    assert process.returncode == STOPPED


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_one_line(file: Files) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, "run", file("print(1)")],
            cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip

    assert done.returncode == STOPPED
    assert done.stderr == "interlock: cannot write: no space left on device\n"


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (MemoryError(), "interlock: out of memory (a smaller --max-steps needs less)\n"),
        (OSError(errno.EIO, "Input/output error"), "interlock: cannot write: input/output error\n"),
        (BrokenPipeError(), ""),
    ],
)
def test_what_the_computer_lacks_is_one_line(
    error: Exception,
    says: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def stuck(*_: object) -> NoReturn:
        raise error

    monkeypatch.setattr(run_command, "run", stuck)

    assert main(["run", "a.py"]) == STOPPED
    assert capsys.readouterr().err == says


@pytest.mark.parametrize("debug", [False, True])
def test_a_fault_of_interlock_is_one_line_unless_more_is_asked_for(
    debug: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def faulty(*_: object) -> NoReturn:
        raise LookupError("no such\nthing")

    monkeypatch.setattr(run_command, "run", faulty)

    assert main(["run", "a.py", *(["--debug"] if debug else [])]) == BROKEN
    *traceback, line = capsys.readouterr().err.splitlines()
    assert line.startswith(r"""interlock: 'LookupError: no such\nthing' in """)
    assert "test_cli.py, line " in line
    assert bool(traceback) == debug
