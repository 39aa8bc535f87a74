"""Everyday programs: tutorials with the truth about each, and topics with CPython's output."""
