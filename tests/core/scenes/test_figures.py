from __future__ import annotations

import pytest

from core.scenes.figures import figures

VALUES = {"red": "30", "blue": "50", "a.balance": "-5", "who": "'Ann'"}


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("red + blue == 100", "30 + 50 = 80"),
        ("red - blue == 0", "30 - 50 = -20"),
        ("a.balance + red + 5 == 30", "-5 + 30 + 5 = 30"),
        ("red + blue <= 100", ""),
        ("who + red == 3", ""),
        ("red == 3", ""),
        ("len(red) + 1 == 3", ""),
        ("red +", ""),
        ("red + green == 3", ""),
    ],
)
def test_an_equation_is_told_with_its_figures(rule: str, told: str) -> None:
    assert figures(rule, VALUES) == told
