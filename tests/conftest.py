"""What all tests share: no screen is needed, and generated data is tamed."""

from __future__ import annotations

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is slow now and then, which is no fault of the code under test.
settings.register_profile("desk", deadline=None)
settings.register_profile("check", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("check" if os.environ.get("CI") else "desk")
