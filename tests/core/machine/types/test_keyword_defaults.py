"""The dict that `__kwdefaults__` of a function gives can be looked at, and not changed."""

from __future__ import annotations

import pytest

from tests.core.search.searched import checked, program_of

FUNCTION = "def f(*, a=1):\n    return a\n"


@pytest.mark.parametrize(
    "change",
    [
        "f.__kwdefaults__['a'] = 2",
        "f.__kwdefaults__.update(a=2)",
        "f.__kwdefaults__.clear()",
        "del f.__kwdefaults__['a']",
        "f.__kwdefaults__.pop('a')",
        "f.__kwdefaults__.setdefault('b', 2)",
        "kept = f.__kwdefaults__; kept |= {'a': 2}",
    ],
)
def test_what_would_be_lost_is_not_proved(change: str) -> None:
    report = checked(program_of(f"{FUNCTION}{change}\nassert f() == 1\n"))

    assert report.verdict == "undecided"
    assert "__kwdefaults__" in report.reason


def test_a_change_by_another_thread_is_not_proved_either() -> None:
    text = f"{FUNCTION}def work():\n    f.__kwdefaults__['a'] = 2\n"

    report = checked(program_of(text, "work"))

    assert report.verdict == "undecided"


def test_who_only_looks_or_copies_is_not_in_doubt() -> None:
    text = """
    kept = f.__kwdefaults__
    mine = kept.copy()
    mine["a"] = 2
    more = {**kept, "b": 3} | kept
    assert (kept, kept["a"], dict(kept)) == ({"a": 1}, 1, {"a": 1})
    assert (mine, more) == ({"a": 2}, {"a": 1, "b": 3})
    """.replace("\n    ", "\n")

    assert checked(program_of(FUNCTION + text)).verdict == "safe"
