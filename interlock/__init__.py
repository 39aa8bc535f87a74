"""Interlock for the test suites of others: a program is proved safe, or the test says why not.

from interlock import assert_safe, check

def test_the_bank_is_safe():
assert_safe("bank.py")
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.reports.testing import assert_safe, check

__all__ = ["assert_safe", "check"]


def __getattr__(name: str) -> object:
    # The command comes by here as well, and most of what it does needs no search.
    if name in __all__:
        from core.reports import testing  # noqa: PLC0415 - see above

        return getattr(testing, name)
    raise AttributeError(f"module 'interlock' has no attribute '{name}'")
