"""Interlock for the test suites of others: a program is proved safe, or the test says why not.

from interlock import assert_safe, check

def test_the_bank_is_safe():
assert_safe("bank.py")
"""

from core.search.testing import assert_safe, check

__all__ = ["assert_safe", "check"]
