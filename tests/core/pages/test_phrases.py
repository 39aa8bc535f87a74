"""Words in parts, as elements of a page."""

from __future__ import annotations

from core.machine.values import ref_to
from core.pages.node import Node
from core.pages.phrases import told
from core.scenes.phrases import Bit
from core.scenes.spoken import Clause


def test_a_lock_that_has_no_place_on_the_stage_is_told_without_a_sign() -> None:
    words = (Bit("waits for "), Bit("its own lock", lock=ref_to(0, 1)))

    assert told(Clause("told", words), {}) == ("waits for ", Node("code", ("its own lock",)))
