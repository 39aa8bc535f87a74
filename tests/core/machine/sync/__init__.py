"""Tests of the synchronisation primitives."""
