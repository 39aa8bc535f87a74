"""Tests, mirroring the source: `tests/core/machine` tests `core/machine`."""
