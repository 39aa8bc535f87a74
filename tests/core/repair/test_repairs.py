"""Repairs: each mistake has its kind, what is shown is proved, and nothing else changes."""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING

import pytest

from core.cli import main
from core.repair.repairs import Repair, different, ranked, repairs
from core.search.check import Check, Limits
from tests.core.graph.explained import finished, program_of
from tests.core.repair.programs import (
    CROSSED,
    LOST_UPDATE,
    NEVER_HOME,
    OWN_LOCK,
    TWICE,
    WANTED,
)
from tests.oracle.brute import explore

if TYPE_CHECKING:
    from pathlib import Path

_CAP = 50_000


@cache
def _found(text: str) -> tuple[Repair, ...]:
    program = program_of(text)
    report = finished(Check(program, Limits(), lambda: 0.0).go())
    return finished(repairs(program, report, lambda: 0.0))


@pytest.mark.parametrize("name", WANTED)
def test_each_mistake_has_its_kind_of_repair(name: str) -> None:
    text, kind, line = WANTED[name]

    found = [each for each in _found(text) if each.kind == kind]

    assert any(line in each.diff(text, "a.py").splitlines() for each in found)


@pytest.mark.parametrize("text", [LOST_UPDATE, OWN_LOCK, CROSSED, TWICE, NEVER_HOME])
def test_an_explorer_without_reductions_refutes_no_repair(text: str) -> None:
    for each in _found(text):
        everything = explore(program_of(each.text), _CAP)

        assert everything is not None
        assert not everything.failing
        assert not everything.cut


@pytest.mark.parametrize("name", WANTED)
def test_lines_that_are_kept_are_as_they_were(name: str) -> None:
    text = WANTED[name][0]

    for each in _found(text):
        old, new = text.split("\n"), each.text.split("\n")
        matching = SequenceMatcher(None, old, new, autojunk=False)
        same = sum(block.size for block in matching.get_matching_blocks())
        # What a repair indents or takes away it counts; it touches nothing besides.
        assert len(old) - same <= each.cost / 0.3 + 1


def test_the_ones_that_keep_what_the_program_does_come_first() -> None:
    one = Repair("a", "", "", 5.0, 1, True, "")
    two = Repair("b", "", "", 1.0, 1, False, "x")
    three = Repair("a", "", "", 6.0, 1, None, "")

    slow = one._replace(text="slow", rounds=(9.0, 5.0))
    assert ranked([slow, one._replace(rounds=(7.0, 5.0))])[-1] is slow
    assert ranked([two, three, one]) == (one, three, two)
    assert different([one, three, two], 3) == [one, two]
    assert different([one, three, two], 1) == [one]


def test_a_repair_that_adds_a_result_says_which() -> None:
    text = LOST_UPDATE.replace("assert n == 2", "assert n == 2, n\nprint(n)")

    kept = [each for each in _found(text) if each.keeps]

    assert kept
    assert all(not each.extra for each in kept)


def test_a_safe_program_has_nothing_to_mend(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = _file(tmp_path, "print(1)\n")

    assert main(["fix", file]) == 0
    assert "nothing to mend" in capsys.readouterr().out


def test_the_command_shows_proofs_and_diffs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = _file(tmp_path, LOST_UPDATE)

    assert main(["fix", file]) == 0

    said = capsys.readouterr().out
    assert "repair 1 of 1: hold a new Lock over line 6; proved: no schedule fails" in said
    assert "    +    with lock:" in said.splitlines()


def test_what_no_edit_mends_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _file(tmp_path, "assert False\n")

    assert main(["fix", file]) == 1
    assert "no repair of one edit was found" in capsys.readouterr().out


def test_json_has_the_new_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _file(tmp_path, LOST_UPDATE)

    assert main(["fix", "--json", file]) == 0

    told = json.loads(capsys.readouterr().out)
    assert (told["verdict"], told["complete"]) == ("unsafe", True)
    assert told["tried"] == told["of"] >= told["proved"] >= len(told["repairs"])
    (repair,) = told["repairs"]
    assert repair.keys() == {"kind", "title", "states", "keeps", "extra", "waits", "diff", "text"}
    assert "with lock:" in repair["text"]


def test_whoever_reads_along_has_what_is_found_as_it_comes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = _file(tmp_path, LOST_UPDATE)

    assert main(["fix", "--progress", file]) == 0

    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["complete"] for each in told] == [False] * (len(told) - 1) + [True]
    assert [each["tried"] for each in told[:-1]] == list(range(told[-1]["of"] + 1))
    assert told[1]["repairs"] == told[-1]["repairs"] != told[0]["repairs"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_writing_keeps_line_ends_marks_and_encoding(tmp_path: Path, end: str) -> None:
    file = tmp_path / "a.py"
    text = f"# -*- coding: latin-1 -*-\n{LOST_UPDATE}".replace("\n", end)
    file.write_bytes(text.encode("latin-1"))

    assert main(["fix", "--write", str(file)]) == 0

    new = file.read_bytes()
    assert new.decode("latin-1").replace(f"lock = threading.Lock(){end}", "", 1).replace(
        f"    with lock:{end}        n += 1", "    n += 1", 1
    ) == text  # fmt: skip
    assert main(["check", str(file)]) == 0


def test_a_file_that_is_none_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fix", str(tmp_path / "none.py")]) == 2
    assert "interlock:" in capsys.readouterr().err


def _file(folder: Path, text: str) -> str:
    file = folder / "a.py"
    file.write_text(text, encoding="utf-8")
    return str(file)
