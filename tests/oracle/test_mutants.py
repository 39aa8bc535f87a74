from __future__ import annotations

import ast

import pytest

from tools.mutate.__main__ import main
from tools.mutate.changes import ROOT, mutants, mutated
from tools.mutate.explained import PAGE, explained, key, with_run
from tools.mutate.reach import mirrored
from tools.mutate.trial import Verdict

CONDITION = "core/machine/sync/condition.py"
LIBRARY = "core/machine/library/functools/interpreted/functools.py"


def test_every_mutant_is_python_and_differs_from_the_others() -> None:
    source = (ROOT / CONDITION).read_text(encoding="utf-8")
    texts = [mutated(source, mutant) for mutant in mutants(CONDITION)]

    assert len(texts) > 20
    assert len(set(texts)) == len(texts)
    assert all(ast.parse(text) for text in texts)


def test_a_notify_that_ignores_its_choice_is_among_them() -> None:
    assert any(mutant.what == "choice ignored" for mutant in mutants("core/machine/sync"))


@pytest.mark.parametrize("folder", ["core/graph", "core/lessons", "core/runs", "gui/code"])
def test_every_folder_of_the_engine_and_the_window_can_be_tried(folder: str) -> None:
    assert mutants(folder)


def test_where_there_is_no_code_that_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "docs"]) == 2
    assert capsys.readouterr().err == "there is no code to change below docs\n"


def test_a_mutant_of_the_library_stays_quiet_where_it_was() -> None:
    source = (ROOT / LIBRARY).read_text(encoding="utf-8")
    loud = source.replace("\n# quiet", "")
    first = mutants(LIBRARY)[0]

    assert ("\n# quiet" in mutated(source, first)) == ("\n# quiet" in source)
    assert "\n# quiet" not in mutated(loud, first)


def test_a_run_is_entered_below_those_before_it() -> None:
    page = PAGE.read_text("utf-8")

    entered = with_run(page, ("`here`", 7, 20, 17, 1, 1, 1))

    table = entered.partition("| --- |")[2].partition("\n\n")[0]
    assert table.splitlines()[-1] == "| `here` | 7 | 20 | 17 | 1 | 1 | 1 |"
    assert with_run(entered, ("`here`", 7, 20, 17, 1, 1, 1)) == entered
    assert explained(entered) == explained(page)


def test_every_reason_is_one_for_a_change_that_there_is() -> None:
    known = explained(PAGE.read_text("utf-8"))

    there = {key(mutant) for file, _, _ in known for mutant in mutants(file)}
    assert known
    assert known.keys() <= there


def test_where_nothing_is_known_of_who_reaches_a_line_its_own_tests_are_first() -> None:
    first, second, *beyond = mirrored("core/machine/sync/lock.py")

    assert first == "tests/core/machine/sync/test_lock.py"
    assert second == "tests/core/machine/sync"
    assert beyond


def test_a_change_that_not_all_tests_have_passed_is_not_decided() -> None:
    assert Verdict("test_that_fails", 3, 9, "").decided
    assert Verdict("", 9, 9, "").decided
    assert not Verdict("", 8, 9, "").decided
    assert not Verdict("", 0, 0, "").decided
    assert not Verdict("", 0, 9, "the change is in no function").decided
