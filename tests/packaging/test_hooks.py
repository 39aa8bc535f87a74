"""What other projects call Interlock by: a hook, an action, an editor's task."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final, cast

import pytest

from core.cli import main
from tests.packaging.blocks import read
from tools.components import ROOT

PAGE: Final = (ROOT / "docs" / "hooks.md").read_text("utf-8")
SAMPLE: Final = (ROOT / "resources" / "programs" / "lost_update.py").read_text("utf-8")
REFUSED: Final = "import os\nos.fork()\n"
ACTION: Final = "action.yml"
HOOKS: Final = ".pre-commit-hooks.yaml"
Step = dict[str, object]


def told(name: str) -> object:
    """What the file called *name*, in YAML, tells."""
    return read((ROOT / name).read_text("utf-8"))


def action() -> dict[str, object]:
    return cast("dict[str, object]", told(ACTION))


def steps() -> list[Step]:
    return cast("list[Step]", cast("Step", action()["runs"])["steps"])


def annotated(folder: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What a check of two programs says in the form for workflows."""
    for name, text in (("a race.py", SAMPLE), ("b.py", REFUSED)):
        (folder / name).write_text(text, "utf-8")
        main(["check", "--format", "github", name])
    return capsys.readouterr().out.splitlines()


def test_the_hook_has_what_pre_commit_wants() -> None:
    (hook,) = cast("list[Step]", told(HOOKS))
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]

    assert {"id", "name", "entry", "language"} <= hook.keys()
    assert hook["language"] == "python"
    assert shlex.split(str(hook["entry"]))[0] in scripts
    assert f"- id: {hook['id']}\n" in PAGE


def test_what_the_hook_calls_is_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (hook,) = cast("list[Step]", told(HOOKS))
    monkeypatch.chdir(tmp_path)
    for name, text in (("race.py", SAMPLE), ("safe.py", "print(1)\n")):
        (tmp_path / name).write_text(text, "utf-8")
    words = [*shlex.split(str(hook["entry"]))[1:], *cast("list[str]", hook["args"])]

    assert main([*words, "safe.py"]) == 0
    assert main([*words, "safe.py", "race.py"]) == 1
    assert "race.py: unsafe" in capsys.readouterr().out


def test_no_script_of_the_action_has_a_text_from_outside() -> None:
    scripts = [str(step["run"]) for step in steps() if "run" in step]

    assert len(scripts) == 2
    assert [script for script in scripts if "${{" in script] == []


def test_every_input_of_the_action_is_told_and_used() -> None:
    inputs = cast("dict[str, Step]", action()["inputs"])
    used = re.findall(r"\$\{\{ inputs\.(\w+) \}\}", (ROOT / ACTION).read_text("utf-8"))

    assert sorted(inputs) == sorted(used)
    assert all(each["description"] for each in inputs.values())
    required = [name for name, each in inputs.items() if "default" not in each]
    assert required == ["files"]


def test_the_page_gives_the_action_inputs_that_it_has() -> None:
    in_lines = re.findall(r"^ {10}(\w+): \|$", PAGE, re.MULTILINE)
    (in_one,) = re.findall(r"uses: REPOSITORY@VERSION\n +with: \{(.*)\}", PAGE)
    given = {*in_lines, *re.findall(r"(\w+): ", in_one)}

    assert given == set(cast("Step", action()["inputs"]))


@pytest.mark.skipif(sys.platform == "win32", reason="the bash there may see other paths")
@pytest.mark.parametrize("output", ["", "found.txt"])
def test_the_action_checks_what_it_is_given(tmp_path: Path, output: str) -> None:
    (tmp_path / "a race.py").write_text(SAMPLE, "utf-8")
    for name in ("$(touch made).py", "-x.py"):
        (tmp_path / name).write_text("print(1)\n", "utf-8")
    (tmp_path / "interlock").symlink_to(ROOT, target_is_directory=True)
    given = {
        "FILES": "a race.py\n$(touch made).py\n-x.py\n",
        "OPTIONS": "--why\n",
        "FORMAT": "github",
    }
    python = Path(sys.executable).parent
    place = {"PATH": f"{python}{os.pathsep}{os.environ['PATH']}", "RUNNER_TEMP": str(tmp_path)}

    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", str(steps()[-1]["run"])],
        cwd=tmp_path, check=False, capture_output=True, text=True,
        env={**os.environ, **place, **given, "OUTPUT": output, "PYTHONSAFEPATH": "1"},
    )  # fmt: skip

    text = (tmp_path / output).read_text("utf-8") if output else done.stdout
    assert done.returncode == 1, done.stderr
    assert text.startswith("::error file=a race.py,line=21,title=assertion::AssertionError")
    assert not (tmp_path / "made").exists()


def test_the_task_for_an_editor_finds_what_a_check_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (task,) = json.loads(PAGE.partition("```json\n")[2].partition("```")[0])["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    parts = ("severity", "file", "line", "code", "message")

    found = [re.search(pattern["regexp"], line) for line in annotated(tmp_path, capsys)]

    problems = [tuple(one[pattern[part]] for part in parts) for one in found if one]
    assert [problem[:4] for problem in problems] == [
        ("error", "a race.py", "21", "assertion"),
        ("warning", "a race.py", "12", "data-race"),
        ("error", "b.py", "2", "refused"),
    ]
    assert problems[0][4] == "AssertionError: an update was lost: 1"


def test_the_task_for_an_editor_calls_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    (task,) = json.loads(PAGE.partition("```json\n")[2].partition("```")[0])["tasks"]
    words = [word.replace("${relativeFile}", "nowhere.py") for word in task["args"]]

    assert task["command"] == "interlock"
    assert main(words) == 2
    assert "nowhere.py: does not exist" in capsys.readouterr().err
