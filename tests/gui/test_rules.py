"""What the desk promises, rule by rule, and that the tests which hold each are there."""

from __future__ import annotations

import ast
from functools import lru_cache
from pathlib import Path
from typing import Final

TESTS: Final = Path(__file__).parents[1]
RULES: Final = Path(__file__).with_name("rules.txt")
SECTIONS: Final = "nvotumefwklig"


@lru_cache
def named_in(file: str) -> frozenset[str]:
    """The functions that *file* has."""
    tree = ast.parse((TESTS / file).read_text("utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_every_test_that_holds_a_rule_is_there() -> None:
    lines = RULES.read_text("utf-8").splitlines()
    rules = [line for line in lines if line[:1].isalpha()]
    tests = [line.strip().partition("::") for line in lines if line.startswith(" ")]

    gone = [f"{file}::{name}" for file, _, name in tests if name not in named_in(file)]

    assert gone == []
    assert {rule[0] for rule in rules} == set(SECTIONS)
    assert len({rule.split()[0] for rule in rules}) == len(rules)
