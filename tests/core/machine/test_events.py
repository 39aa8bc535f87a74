from __future__ import annotations

from core.machine.events import KIND_MASK, ROLES, SECONDARY, Kind
from core.runs.narration.words import SAID


def test_every_kind_of_event_has_a_role_and_words() -> None:
    assert set(ROLES) == set(Kind)
    assert set(SAID) == set(Kind)


def test_what_a_step_did_besides_comes_after_all_kinds_of_step() -> None:
    assert [kind for kind in Kind if kind >= SECONDARY] == [Kind.RAISED]
    assert max(Kind) <= KIND_MASK
