"""Smaller copies of programs."""

from __future__ import annotations

import ast

import pytest

from core.language.smaller import smaller


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("for n in range(100): pass", "for n in range(2): pass"),
        ("for n in range(5, 100, 3): pass", "for n in range(5, 11, 3): pass"),
        ("for n in range(a, 100): pass", "for n in range(a, 100): pass"),
        ("N = 9\nfor n in range(1, N + 1): pass", "N = 2\nfor n in range(1, N + 1): pass"),
        ("for n in range(2): pass", "for n in range(2): pass"),
        ("ROUNDS = 50\nfor n in range(ROUNDS): pass", "ROUNDS = 2\nfor n in range(ROUNDS): pass"),
        ("price = 50\nfor n in range(9): pass", "price = 50\nfor n in range(2): pass"),
        ("N = 5\nf = [i % 5 for i in range(N)]", "N = 2\nf = [i % 2 for i in range(N)]"),
        ("for n in range(100): pass\nassert x == 100", "for n in range(2): pass\nassert x == 2"),
        ("pool(ThreadPoolExecutor(max_workers=8))", "pool(ThreadPoolExecutor(max_workers=2))"),
        ("while done < 10: done += 1", "while done < 2: done += 1"),
        ("for x in ['a', 'b', 'ü', 'd']: pass", "for x in ['a', 'b']: pass"),
        ("for x in ['ü', 'b',\n  'c',\n  'd',\n]: pass", "for x in ['ü', 'b'\n\n,\n]: pass"),
        ("all = [P(), P(), C(), C()]\nfor t in all: t()", "all = [P(), C()]\nfor t in all: t()"),
        ("all = [f.a, f.b, f.c]\nfor t in all: t()", "all = [f.a, f.b, f.c]\nfor t in all: t()"),
        ("s = '\u2028'\nfor n in range(9): pass", "s = '\u2028'\nfor n in range(2): pass"),
        ("\x0cn = 1\nfor n in range(9): pass", "\x0cn = 1\nfor n in range(2): pass"),
        ("time.sleep(5)", "time.sleep(5)"),
    ],
)
def test_numbers_and_lists_become_smaller_in_their_lines(text: str, copy: str) -> None:
    made = smaller(text)

    assert made.text == copy
    assert made.text.count("\n") == text.count("\n")
    assert bool(made.edits) is (text != copy)
    ast.parse(made.text)


def test_an_edit_says_what_became_what() -> None:
    made = smaller("x = 1\nfor n in range(100_000): pass\nfor y in (1, 2, 3): pass\n")

    assert [str(edit) for edit in made.edits] == [
        "line 2: 100_000 became 2",
        "line 3: , 3 became nothing",
    ]
