from __future__ import annotations

import ast

from tools.mutate.changes import ROOT, mutants, mutated

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


def test_a_mutant_of_the_library_stays_quiet_where_it_was() -> None:
    source = (ROOT / LIBRARY).read_text(encoding="utf-8")
    loud = source.replace("\n# quiet", "")
    first = mutants(LIBRARY)[0]

    assert ("\n# quiet" in mutated(source, first)) == ("\n# quiet" in source)
    assert "\n# quiet" not in mutated(loud, first)
