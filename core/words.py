"""Texts that are data, and yet are to be read in the language of whoever looks."""

from __future__ import annotations


def marked(context: str, text: str) -> str:
    """*text* as it is, which belongs to *context*; imported as `translate`.

    Qt's tool that gathers texts looks for calls of that name; who shows the text translates it.
    """
    del context
    return text
