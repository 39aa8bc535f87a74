"""What the tests of the machine begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.machine.fake import fake_machine

if TYPE_CHECKING:
    from core.machine.machine import Machine


@pytest.fixture
def m() -> Machine:
    """A machine without threads; a test of many examples makes one for each by itself."""
    return fake_machine()
