"""Numbers that no other call gives, also where somebody shortens them."""

from __future__ import annotations

import pytest

from tests.laws.simulated import run_to_end, shown_by


@pytest.mark.parametrize(
    "part", ["u", "u.hex[:8]", "str(u)[:4]", "u.hex[-6:]", "str(u).split('-')[0]", "u.int >> 100"]
)
def test_parts_of_two_hundred_numbers_differ(part: str) -> None:
    text = f"import uuid\nprint(len({{{part} for u in [uuid.uuid4() for _ in range(200)]}}))\n"

    assert shown_by(run_to_end(text))[0] == "200\n"


def test_a_number_says_how_it_was_made() -> None:
    text = "import uuid\nu = uuid.uuid4()\nprint(u.version, u.variant, len(str(u)))\n"

    assert shown_by(run_to_end(text))[0] == "4 specified in RFC 4122 36\n"
