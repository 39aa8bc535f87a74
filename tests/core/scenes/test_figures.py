from __future__ import annotations

import pytest

from core.scenes.figures import figures, working

VALUES = {"red": "30", "blue": "50", "a.balance": "-5", "who": "'Ann'"}


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("red + blue == 100", "30 + 50 = 80, not 100"),
        ("red - blue == 0", "30 - 50 = -20, not 0"),
        ("a.balance + red + 5 == 30", "-5 + 30 + 5 = 30"),
        ("red + blue <= 100", "30 + 50 = 80"),
        ("who + red == 3", ""),
        ("red == 3", ""),
        ("len(red) + 1 == 3", ""),
        ("red +", ""),
        ("red + green == 3", ""),
    ],
)
def test_an_equation_is_told_with_its_figures(rule: str, told: str) -> None:
    assert figures(rule, VALUES) == told


@pytest.mark.parametrize(
    ("code", "result", "told"),
    [
        ("red += 1", "31", "30 + 1"),
        ("    notes.append(red + blue)", "80", "30 + 50"),
        ("total = red - blue", "-20", "30 - 50"),
        ("red += 1", "7", ""),
        ("red = blue", "50", ""),
        ("red *= 2", "60", ""),
        ("green += 1", "1", ""),
        ("if red:", "30", ""),
    ],
)
def test_what_a_line_works_out_is_told_if_it_is_what_was_written(
    code: str, result: str, told: str
) -> None:
    assert working(code, VALUES, result) == told
