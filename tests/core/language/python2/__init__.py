"""Tests of `core.language.python2`."""
