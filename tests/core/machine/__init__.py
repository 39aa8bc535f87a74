"""Tests of `core.machine`."""
