"""Calls are counted by the program itself, whatever way its functions are written."""

from __future__ import annotations

import pytest

from core.lessons.judges.call_count import COUNTER, checks_of, counting, functions_of

PROGRAMS = {
    "plain": "def f():\n    x = 1\n\n\nf()\nf()\n",
    "with a docstring": '"""Doc."""\ndef f():\n    """Doc."""\n    return 1\n\n\nf()\nf()\n',
    "with a docstring alone": 'def f():\n    """Doc."""\n\n\nf()\nf()\n',
    "on one line": "def f(): return 1\nf(); f()\n",
    "on one line behind wide letters": 'def f(ä="éé"): return ä\nf()\nf()\n',
    "decorated within": "def f():\n    @staticmethod\n    def g():\n        pass\n\n\nf()\nf()\n",
    "a method": "class A:\n    def f(self):\n        return 1\n\n\nA().f()\nA().f()\n",
    "with the future": "from __future__ import annotations\ndef f():\n    pass\n\n\nf()\nf()\n",
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_every_call_is_counted(name: str) -> None:
    text = counting(PROGRAMS[name], ["f"])

    variables: dict[str, object] = {}
    exec(compile(text, name, "exec"), variables)  # noqa: S102 - the programs stand above

    assert variables[COUNTER] == ["f", "f"]


def test_what_is_not_asked_for_is_not_counted() -> None:
    text = counting("def f():\n    pass\n\n\ndef g():\n    pass\n\n\nf()\n", ["g"])

    assert text.count(COUNTER) == 2


def test_functions_and_methods_are_found_wherever_they_stand() -> None:
    text = "class A:\n    def f(self):\n        def g():\n            pass\n\n\nh = 1\n"

    assert functions_of(text) == {"f", "g"}


def test_checks_in_functions_are_counted_wherever_they_stand() -> None:
    text = (
        "def f(x):\n    def g():\n        assert x == (1), 'no'\n    g()\n"
        "    if x: assert x\n\nassert f\nf(1)\n"
    )

    variables: dict[str, object] = {}
    exec(compile(counting(text, []), "checks", "exec"), variables)  # noqa: S102 - it stands above

    assert set(checks_of(text)) == {"assert x == 1", "assert x"}
    assert variables[COUNTER] == ["assert x == 1", "assert x"]
