"""Sentences on threads that begin and end, and on what they do with the world outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.pending import resting_span

if TYPE_CHECKING:
    from core.runs.narration.context import Telling


def end(t: Telling) -> str:
    """The sentence for a thread that has ended."""
    waiting = [
        thread.tid
        for thread in t.names.state.threads
        if thread.wait is not None and thread.wait.kind == "join" and thread.wait.ref is t.ref
    ]
    return f"ends{t.then(waiting, 'go on')}"


def died(t: Telling) -> str:
    """A thread is over by an exception that nobody caught."""
    state = t.names.state
    # Of the state after: the step is the thread's last, and its site that of the death.
    span = resting_span(t.names.program, state, state.threads[t.tid])
    return f"fails with {t.error}{'' if span is None else f' (line {span.line})'}"


def print_(t: Telling) -> str:
    """The sentence for text that was printed."""
    text = t.value if isinstance(t.value, str) else ""
    if not text:
        return "prints nothing"
    shown = t.names.value(text.removesuffix("\n"))
    return f"prints {shown} as an error" if t.key == "stderr" else f"prints {shown}"


def answer(t: Telling) -> str:
    """A line was read from the keyboard."""
    if t.value is None:
        return "finds the keyboard closed"
    return f"reads the answer {t.shown}"


def outside(t: Telling) -> str:
    """A file, the network or a socket was used."""
    what = t.key if isinstance(t.key, str) else "something outside"
    # It stands in a sentence, in which a line break of the program's would look like two steps.
    how = t.value if isinstance(t.value, str) and t.value.isprintable() else ""
    return f"{how or 'uses'} {t.names.value(what)}"


def sleep(t: Telling) -> str:
    """The sentence for a thread that begins to sleep."""
    return f"goes to sleep for {t.shown} second{'' if t.value == 1 else 's'}"


def random(t: Telling) -> str:
    """A random value was drawn."""
    if t.key == "seed":
        return "fixes what is drawn at random from now on"
    return "shuffles at random" if t.key == "shuffle" else f"draws {t.shown} at random"
