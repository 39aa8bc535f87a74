"""What lies around a program is the same for a run, a check, and whoever repeats them."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import pytest

from core.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Says = Callable[..., tuple[int, str, str]]

TWO_PROMPTS = "input expected at most 1 argument, got 2\n"
ASKS = "n = int(input('how many? '))\nassert n == 3, n\n"


@pytest.fixture
def says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Says:
    """Writes a program, carries out a command on it; exit code, stdout and stderr."""

    def said(command: str, text: str, *options: str) -> tuple[int, str, str]:
        path = tmp_path / "program.py"
        path.write_text(text, encoding="utf-8")
        code = main([command, str(path), *options])
        told = capsys.readouterr()
        return code, told.out, told.err

    return said


@pytest.mark.parametrize("command", ["run", "check"])
def test_an_answer_is_declared_or_given(says: Says, command: str) -> None:
    assert says(command, f"# input: 3\n{ASKS}")[0] == 0
    assert says(command, ASKS, "--input", "3")[0] == 0
    assert says(command, f"# input: 3\n{ASKS}" + ASKS, "--input", "3")[0] == 0
    assert says(command, f"# input: 4\n{ASKS}")[0] == 1


def test_without_an_answer_nothing_is_the_fault_of_the_program(says: Says) -> None:
    code, out, _ = says("check", f"x = 1\n{ASKS}")

    assert code == 3
    assert "line 2: this asks the person at the keyboard" in out
    assert "# input: 3" in out
    assert "EOFError" not in out
    assert says("run", ASKS)[0] == 2


@pytest.mark.parametrize("command", ["run", "check"])
def test_a_closed_keyboard_is_an_error_of_the_program(says: Says, command: str) -> None:
    code, out, err = says(command, f"{ASKS}# input: end\n")

    assert code == 1
    assert "EOFError" in out + err
    text = f"try:\n    {ASKS.splitlines()[0]}\nexcept EOFError as e:\n    print(e)\n# input: end\n"
    assert says("run", text)[1] == "how many? EOF when reading a line\n"


@pytest.mark.parametrize("command", ["run", "check"])
def test_arguments_are_declared_or_given(says: Says, command: str) -> None:
    text = "import sys\n# args: --fast 4\nassert sys.argv[1:] == ['--fast', '4']\n"

    assert says(command, text)[0] == 0
    assert says(command, text, "--args", "4")[0] == 1
    assert says(command, text.replace("4\n", "5\n"), "--args", "--fast", "4")[0] == 0


def test_draws_with_a_seed_are_no_choices(says: Says) -> None:
    first = random.Random(7).randint(1, 3)
    text = f"import random\nassert random.randint(1, 3) == {first}\n"

    assert says("check", text)[0] == 1
    assert says("check", f"# random: seed 7\n{text}")[0] == 0
    assert says("check", text, "--random", "seed=7")[0] == 0
    assert says("check", f"# random: seed 7\n{text}", "--random", "free")[0] == 1


def test_generators_of_ones_own_obey_the_seed_too(says: Says) -> None:
    text = "import random\nprint(random.Random().randint(1, 3))\n# random: seed 7\n"

    code, out, _ = says("check", text, "--json")

    assert code == 0
    assert len(json.loads(out)["outcomes"]) == 1


@pytest.mark.parametrize(
    "option", [("--random", "7"), ("--timing", "soon"), ("--cores", "many"), ("--input", "a\nb")]
)
@pytest.mark.parametrize("command", ["run", "check"])
def test_a_wrong_option_says_what_would_do(
    says: Says, command: str, option: tuple[str, str]
) -> None:
    code, _, err = says(command, "pass\n", *option)

    assert code == 2
    assert f"argument {option[0]}: " in err


def test_a_wrong_directive_is_shown_in_its_line(says: Says) -> None:
    code, _, err = says("check", "x = 1  # timing: as writen\n")

    assert code == 2
    assert "program.py:1:18: timing cannot be 'as writen' (write free, or as written" in err
    assert "x = 1  # timing: as writen\n                     ^^^^^^^^^" in err


def outcomes(says: Says, text: str, *options: str) -> set[str]:
    """Every way in which *text* can end, as its texts."""
    _, out, _ = says("check", text, "--json", *options)
    return {outcome["output"] for outcome in json.loads(out)["outcomes"]}


def test_threads_take_turns_at_one_keyboard(says: Says) -> None:
    text = """
import threading
got = [None, None]
def ask(n):
    got[n] = input()
threads = [threading.Thread(target=ask, args=(n,)) for n in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(got)
# input: a
# input: b
"""
    assert outcomes(says, text) == {"['a', 'b']\n", "['b', 'a']\n"}


def test_others_can_come_between_a_question_and_its_answer(says: Says) -> None:
    text = """
import threading
flag = False
def other():
    global flag
    flag = True
threading.Thread(target=other).start()
before = flag
answer = input("now? ")
print("between" if flag and not before else "not")
# input: yes
"""
    assert outcomes(says, text) == {"now? between\n", "now? not\n"}


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("input('press Enter ')\nprint('on')", "press Enter on\n"),
        ("input()\ninput()\nprint('on')", "on\n"),
        ("def f():\n    input(*['?'])\nf()\n# input:", "?"),
        ("class P:\n    def __str__(self): return '!'\ninput(P())", "!"),
        ("class P:\n    def __str__(self): return '!'\nprint(input(P()))\n# input: 1", "!1\n"),
        ("input('a')\nprint(input())\n# input: 1\n# input: 2", "a2\n"),
        ("def input(): print('own')\ninput()", "own\n"),
        ("x = [input(), input()]\nprint(x)\n# input:\n# input: ' '", "['', ' ']\n"),
        ("try:\n    input(1, 2)\nexcept TypeError as e:\n    print(e)", TWO_PROMPTS),
        ("for line in iter(input, 'stop'):\n    print(line)\n# input: 1\n# input: stop", "1\n"),
    ],
)  # fmt: skip
def test_a_question_is_answered_as_in_python(says: Says, text: str, output: str) -> None:
    code, out, err = says("run", text)

    assert (code, out) == (0, output), err


def test_answers_that_run_out_are_no_failure(says: Says) -> None:
    text = "while input() != 'stop':\n    pass\n# input: 1\n# input: 2\n"

    code, out, _ = says("check", text, "--json")

    report = json.loads(out)
    assert (code, report["verdict"], report["failures"]) == (3, "undecided", [])
    assert report["reason"].startswith("line 1: this asks the person at the keyboard")


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("print(repr(sys.stdin.readline()), input(), repr(sys.stdin.readline()))", "'1\\n' 2 ''\n"),
        ("for line in sys.stdin:\n    print(line, end='')", "1\n2\n"),
        ("print(sys.stdin.read().split(), repr(sys.stdin.read()))", "['1', '2'] ''\n"),
        ("print(sys.stdin.readlines())", "['1\\n', '2\\n']\n"),
        ("print([int(x) for x in sys.stdin], sys.stdin.isatty())", "[1, 2] False\n"),
    ],
)
def test_the_keyboard_can_be_read_as_a_file(says: Says, text: str, output: str) -> None:
    code, out, err = says("run", f"import sys\n{text}\n# input: 1\n# input: 2\n# input: end\n")

    assert (code, out) == (0, output), err


def test_a_keyboard_that_nobody_closed_leaves_it_open(says: Says) -> None:
    code, out, _ = says("check", "import sys\nfor line in sys.stdin: pass\n# input: 1\n")

    assert code == 3
    assert "line 2: this reads what somebody types" in out
    assert "# input: end" in out


def test_threads_share_the_lines_of_the_keyboard(says: Says) -> None:
    text = """
import sys, threading
got = []
def read():
    for line in sys.stdin:
        got.append(int(line))
threads = [threading.Thread(target=read) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(got)
# input: 1
# input: 2
# input: end
"""
    assert outcomes(says, text) == {"[1, 2]\n", "[2, 1]\n"}


def test_the_options_of_a_check_are_told_beside_its_schedules(says: Says) -> None:
    options = ("--input", "a b", "--random", "seed=7", "--cores", "2", "--args", "-x", "1")
    _, out, _ = says("check", "print(input())\n", "--json", *options)

    (note,) = json.loads(out)["notes"]
    assert note.endswith(": --input 'a b' --random seed=7 --cores 2 --args -x 1")
    assert json.loads(says("check", "print(1)\n", "--json")[1])["notes"] == []


def test_the_options_of_a_run_stand_behind_its_schedule(says: Says) -> None:
    _, _, err = says("run", "print(input())\n", "--input", "3")

    assert err.endswith("repeat it with --schedule 0:random:0x3 --input 3\n")


def test_that_the_timing_is_as_written_is_said(says: Says) -> None:
    text = "# timing: as written\nimport time\ntime.sleep(1)\n"
    _, out, _ = says("check", text, "--json")

    (note,) = json.loads(out)["notes"]
    assert "judged by the timing as written" in note


def test_who_waits_beside_a_server_is_said_not_to_be_judged(says: Says) -> None:
    text = """
import socket, threading
stop = threading.Event()
def serve():
    server = socket.create_server(("", 9000))
    server.accept()
threading.Thread(target=serve).start()
"""
    alone = json.loads(says("check", text, "--json")[1])["notes"]
    beside = json.loads(says("check", text + "stop.wait()\n", "--json")[1])["notes"]

    assert len(alone) == 1
    assert beside[0] == alone[0]
    assert "not judged" in beside[1]
