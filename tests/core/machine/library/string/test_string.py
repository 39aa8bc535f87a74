"""`string.capwords` does what it does in CPython."""

from __future__ import annotations

import string

import pytest

from core.machine.library.string.host import VALUES as STRING
from core.machine.thrown import Thrown
from tests.core.machine.builtins.calls import Args, call, function_on_both, machine
from tests.core.machine.fake import put


@pytest.mark.parametrize(
    "args",
    [("the end",), ("a-b", "-"), ("a", None), ("",), (), ("a", ""), ("a", b"-"), ("a", "b", "c")],
)
def test_words_are_capitalised_as_in_cpython(args: Args) -> None:
    there, here = function_on_both(string.capwords, STRING["capwords"], args, {})

    assert here == there


def test_words_are_wanted() -> None:
    m = machine()

    with pytest.raises(Thrown, match="'list' object has no attribute 'split'"):
        call(m, STRING["capwords"], put(m, []))
    with pytest.raises(Thrown, match="'int' object has no attribute 'join'"):
        call(m, STRING["capwords"], "a", 5)
    assert call(m, STRING["capwords"], s="a b", sep=" ") == "A B"
