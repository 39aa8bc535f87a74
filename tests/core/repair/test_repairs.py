"""Repairs: each mistake has its kind, what is shown is proved, and nothing else changes."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.cli import main
from core.repair.accesses import conflicts_of
from core.repair.candidates import candidates
from core.repair.facts import Facts
from core.repair.repairs import Repair, different, ranked, repairs
from core.repair.rewriting import rewritten
from core.repair.waiting_time import Pace
from core.search.check import Check
from core.search.pace import Limits
from tests.core.graph.explained import finished, program_of
from tests.core.repair.programs import (
    CROSSED,
    LOST_UPDATE,
    NEVER_HOME,
    ONE_NAME,
    OWN_LOCK,
    START,
    TWICE,
    WANTED,
)
from tests.oracle.brute import explore

if TYPE_CHECKING:
    from pathlib import Path

    from core.repair.candidate import Candidate

_CAP = 50_000


@cache
def _found(text: str) -> tuple[Repair, ...]:
    program = program_of(text)
    report = finished(Check(program, Limits(), lambda: 0.0).go())
    return finished(repairs(program, report, lambda: 0.0))


@cache
def _tried(text: str) -> tuple[Candidate, ...]:
    program = program_of(text)
    report = finished(Check(program, Limits(), lambda: 0.0).go())
    assert report.verdict == "unsafe"
    return tuple(candidates(Facts(text), finished(conflicts_of(program, report))))


def _diff(each: Candidate, text: str) -> list[str]:
    repair = Repair(each.kind, each.title, each.text, each.cost, 0, None, "")
    return repair.diff(text, "a.py").splitlines()


@pytest.mark.parametrize("name", WANTED)
def test_each_mistake_has_its_kind_of_repair(name: str) -> None:
    text, kind, line = WANTED[name]

    wanted = [each for each in _tried(text) if each.kind == kind and line in _diff(each, text)]

    reports = (finished(Check(program_of(one.text), Limits(), lambda: 0.0).go()) for one in wanted)
    assert any(report.verdict == "safe" for report in reports)


@pytest.mark.parametrize("text", [LOST_UPDATE, OWN_LOCK, CROSSED, TWICE, NEVER_HOME])
def test_an_explorer_without_reductions_refutes_no_repair(text: str) -> None:
    for each in _found(text):
        everything = explore(program_of(each.text), _CAP)

        assert everything is not None
        assert not everything.failing
        assert not everything.cut


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_nothing_but_the_shown_lines_changes(data: st.DataObject) -> None:
    text, _, _ = WANTED[data.draw(st.sampled_from(sorted(WANTED)))]
    each = data.draw(st.sampled_from(_tried(text)))
    # A lone "\r" before an empty line would be one end with the "\n" of that.
    ends = data.draw(st.sampled_from([st.just("\r"), st.sampled_from(["\n", "\r\n"])]))
    old = [line + data.draw(ends) for line in text.split("\n")]
    old[-1] = text.split("\n")[-1]
    mark = data.draw(st.sampled_from([b"", BOM_UTF8]))

    new = rewritten(mark + "".join(old).encode("utf-8"), text, each.text)

    assert new.startswith(mark)
    assert _applied(_diff(each, text), old) == new.removeprefix(mark).decode("utf-8")


def _applied(diff: list[str], old: list[str]) -> str:
    """Return the file with the lines *old* after *diff*; new lines end as most editors would."""
    end = "\r\n" if any(line.endswith("\r\n") for line in old) else "\n"
    out, at = [], 0
    for line in diff[2:]:
        if line.startswith("@@"):
            first, _, many = line.split()[1].removeprefix("-").partition(",")
            until = int(first) - (many != "0")
            out += old[at:until]
            at = until
        elif line.startswith("+"):
            out.append(line[1:] + end)
        else:
            # What stays as it was stays with the end that it has.
            if line.startswith(" "):
                out.append(old[at])
            at += 1
    return "".join(out + old[at:])


def test_the_ones_that_keep_what_the_program_does_come_first() -> None:
    one = Repair("a", "", "", 5.0, 1, True, "")
    two = Repair("b", "", "", 1.0, 1, False, "x")
    three = Repair("a", "", "", 6.0, 1, None, "")

    slow = one._replace(text="slow", after=Pace(9.0, 10.0))
    assert ranked([slow, one._replace(after=Pace(7.0, 10.0))])[-1] is slow
    assert ranked([two, three, one]) == (one, three, two)
    assert different([one, three, two], 3) == [one, two]
    assert different([one, three, two], 1) == [one]


@pytest.mark.parametrize(
    "change",
    [
        ("assert user == name", "assert user == name\n    print(f'{user}')"),
        (START, f"{START}\nprint(user)"),
        ("user, other = None, 0", "user, other = None, 0\ndef own(user):\n    return user"),
    ],
    ids=["in a formatted string", "read by main", "local elsewhere"],
)
def test_a_variable_is_not_given_to_each_thread_where_that_would_mean_another_one(
    change: tuple[str, str],
) -> None:
    assert "local" in {each.kind for each in _tried(ONE_NAME)}

    assert "local" not in {each.kind for each in _tried(ONE_NAME.replace(*change))}


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
    assert "repair 1 of 3: hold a new Lock over line 6; proved: no schedule fails" in said
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
    repair = told["repairs"][0]
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
    assert told[1]["repairs"][0] == told[-1]["repairs"][0]
    assert not told[0]["repairs"]


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
