from __future__ import annotations

import ast
import json
import sys
from pathlib import Path

import pytest

from core.machine.compile import compile_source, read_program
from core.native.answer import FOLLOWED, NOT_FOLLOWED, OTHERWISE, PREDICTED, Answer, answer
from core.native.plan import plan_of
from core.runs.schedule import Schedule, parse_schedule
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation
from gui.real import real_command
from gui.real.process import Execution, execute
from tests.core.search.searched import checked

MEETINGS = Path(__file__).with_name("programs") / "meetings.py"
ROUND = Path("resources/programs/producer_consumer.py").resolve()
"""It tests a list before each round of a loop, which CPython does in two places."""
LESSONS = Path("resources/lessons").resolve()
LOST = LESSONS / "01_lost_update/start.py"
LOSING = "0:0x3+1x2+2x4+1x2+0x5"
EMBRACE = LESSONS / "11_deadly_embrace/start.py"


def real(path: Path, schedule: Schedule, executed: Path | None = None) -> Answer:
    plan = plan_of(compile_source(read_program(path)), schedule)
    execution = Execution(sys.executable, executed or path, (), quiet=True)
    return answer(plan, execute(plan, (), execution))


def drawn(path: Path, seed: int) -> Schedule:
    simulation = Simulation(compile_source(read_program(path)), POLICIES["random"](seed), seed=seed)
    while simulation.ended is None:
        simulation.advance(1000)
    return simulation.schedule


@pytest.mark.parametrize(
    ("path", "seed"), [(MEETINGS, 1), (MEETINGS, 2), (MEETINGS, 5), (ROUND, 1)]
)
def test_every_meeting_of_threads_is_followed_and_the_output_is_the_same(
    path: Path, seed: int
) -> None:
    assert real(path, drawn(path, seed)).word == PREDICTED


def test_a_lost_update_fails_on_cpython_with_its_own_message() -> None:
    found = real(LOST, parse_schedule(LOSING))

    assert found.word == PREDICTED
    assert "main died of AssertionError: 2 came, 1 counted in line 18" in found.sentence


def test_a_deadlock_stands_on_cpython_where_it_was_predicted() -> None:
    found = real(EMBRACE, parse_schedule("0:0x2+1x4+2x4"))

    assert found.word == PREDICTED
    assert "main in line 21" in found.sentence
    assert "Ann in line 10" in found.sentence


@pytest.mark.parametrize("name", ["pool", "low_level", "timer"])
def test_threads_of_pools_timers_and_the_low_level_are_held(name: str) -> None:
    path = MEETINGS.with_name(f"{name}.py")
    (failure,) = checked(compile_source(read_program(path))).failures

    found = real(path, parse_schedule(failure.schedule))

    assert found.word == PREDICTED
    assert "main died of AssertionError" in found.sentence


def test_a_rule_is_broken_on_cpython_where_somebody_sees_it_so() -> None:
    found = real(LESSONS / "03_torn_pair/start.py", parse_schedule("0:0x3+1x3+2x2"))

    assert found.word == PREDICTED
    assert "there the rule red.value + blue.value == 100 does not hold" in found.sentence


def test_another_program_than_planned_is_not_followed(tmp_path: Path) -> None:
    mended = tmp_path / "start.py"
    mended.write_text(LOST.read_text("utf-8").replace("visitors += 1", "pass         "), "utf-8")

    found = real(LOST, parse_schedule(LOSING), mended)

    assert found.word == NOT_FOLLOWED
    assert "then came step 5, Ann reads visitors: 0 in line 9" in found.sentence


def test_a_failure_that_does_not_come_is_told_as_otherwise(tmp_path: Path) -> None:
    another = tmp_path / "start.py"
    another.write_text(LOST.read_text("utf-8").replace(" counted", " strayed"), "utf-8")

    assert real(LOST, parse_schedule(LOSING), another).word == OTHERWISE


def test_a_schedule_that_ends_early_is_only_followed() -> None:
    assert real(LOST, parse_schedule("0:0x3+1x2+2x4")).word == FOLLOWED


def test_a_program_that_leaves_at_once_is_told(tmp_path: Path) -> None:
    leaving = tmp_path / "start.py"
    leaving.write_text("import os\nos._exit(0)\n", "utf-8")

    found = real(LOST, parse_schedule(LOSING), leaving)

    assert found == (NOT_FOLLOWED, "the process ended without a word, and nothing is known of it")


def test_files_beside_the_program_are_held_as_well(tmp_path: Path) -> None:
    (tmp_path / "counts.py").write_text("n = 0\ndef more():\n    global n\n    n += 1\n", "utf-8")
    main = tmp_path / "main.py"
    main.write_text(
        "import threading, counts\nts = [threading.Thread(target=counts.more) for _ in 'ab']\n"
        "for t in ts: t.start()\nfor t in ts: t.join()\nassert counts.n == 2, counts.n\n",
        "utf-8",
    )
    program = compile_source(read_program(main))
    plan = plan_of(program, parse_schedule("0:0x3+1x2+2x4+1x2+0x3"))

    seen = execute(plan, ("counts.py",), Execution(sys.executable, main, (), quiet=True))

    assert plan.steps[2].place is not None
    assert plan.steps[2].place.file == "counts.py"
    assert answer(plan, seen).word in {PREDICTED, FOLLOWED}


def test_nothing_is_executed_unless_somebody_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.real.real_command.execute", lambda *_: pytest.fail("executed"))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)

    assert real_command.main([str(LOST), "--schedule", LOSING]) == 2
    told = capsys.readouterr().err
    assert "EXECUTES" in told
    assert "nothing was executed" in told


def test_the_command_answers_as_json(capfd: pytest.CaptureFixture[str]) -> None:
    assert real_command.main([str(LOST), "--schedule", LOSING, "--yes", "--json"]) == 0

    told = json.loads(capfd.readouterr().out)
    assert (told["word"], told["made"], told["steps"]) == ("as predicted", 13, 13)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ([str(LOST), "--schedule", "nonsense", "--yes"], "there is no seed"),
        ([str(LOST), "--schedule", "0:5", "--yes"], "not for this program"),
        (["nowhere.py", "--schedule", LOSING, "--yes"], "does not exist"),
        ([str(LOST), "--yes"], "--schedule"),
        ([str(LOST), "--schedule", LOSING, "--yes", "--python", "no-python"], "cannot be executed"),
        ([str(LOST), "--schedule", LOSING, "--time-limit", "0"], "no number of seconds"),
    ],
)
def test_what_cannot_be_done_is_told(
    arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert real_command.main(arguments) == 2
    assert reason in capsys.readouterr().err


def test_the_process_needs_the_standard_library_only() -> None:
    for path in Path("gui/real/child").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert node.module is not None
                known = node.module.startswith("gui.real.child.")
                assert known or node.module.partition(".")[0] in sys.stdlib_module_names
