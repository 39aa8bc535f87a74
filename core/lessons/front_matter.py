"""What stands at the head of a lesson: what fails in it, and what every answer has to keep."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from core.lessons.judges.call_count import syntax
from core.lessons.judges.variation import names_given
from core.lessons.lesson import Again, Duties, May
from core.lessons.text import Item, Part, quoted

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS: Final = ("deadlock", "assertion", "exception", "invariant", "torn-read", "never-ends")
"""What can be said to fail."""
_CALL: Final = re.compile(r"([^\W\d]\w*) +([0-9]{1,6})")
_NUMBER: Final = re.compile(r"[0-9]{1,6}")
_NAME: Final = re.compile(r"[^\W\d]\w*")


class Facts:
    """Reads facts, and tells *complain* of each mistake: its line, what is wrong, a way out."""

    def __init__(self, complain: Callable[[int, str, str], None]) -> None:
        self._complain = complain

    def only(self, part: Part, names: tuple[str, ...]) -> None:
        """Complain of facts of *part* that are none of *names*."""
        for name, said in part.facts.items():
            if name not in names:
                self._complain(
                    said[0].line, f"'{name}' is no fact here", f"known: {', '.join(names)}"
                )

    def fails(self, head: Part) -> tuple[str, ...]:
        """The kinds of failure that the program of the lesson has."""
        item = head.fact("fails")
        if item is None:
            self._complain(1, "it is not said what fails", "add a line such as 'fails: deadlock'")
            return ()
        kinds = tuple(kind.strip() for kind in item.text.split(","))
        for kind in kinds:
            if kind not in KINDS:
                hint = f"choose one of {', '.join(KINDS)}"
                self._complain(item.line, f"{quoted(kind)} is no kind of failure", hint)
        return kinds

    def duties(self, head: Part) -> Duties:
        """What an answer has to keep."""
        for name in ("ends", "threads"):
            if name not in head.facts:
                hint = f"a lesson with 'Fix it' says '{name}: ...' before its first part"
                self._complain(1, f"'{name}' is missing", hint)
        # Something to go on with, so that what else is wrong is told as well.
        ends = head.fact("ends") or Item(1, "True")
        threads = head.fact("threads") or Item(1, "1")
        self._check_expression(ends)
        known = _NUMBER.fullmatch(threads.text) is not None
        if not known:
            self._complain(threads.line, f"{quoted(threads.text)} is no number", "such as 2")
        together = self._listed(head.fact("together"), _NAME, "a function's name")
        calls = self._listed(head.fact("calls"), _CALL, "a function's name and a number")
        return Duties(
            ends=ends.text,
            threads=int(threads.text) if known else 1,
            together=tuple(found[0] for found in together),
            calls=tuple((found[1], int(found[2])) for found in calls),
            may=tuple(self._may(item) for item in head.facts.get("may", [])),
            again=tuple(self._again(item, ends) for item in head.facts.get("again", [])),
        )

    def _may(self, item: Item) -> May:
        expression, _, why = (each.strip() for each in item.text.partition("::"))
        self._check_expression(Item(item.line, expression))
        return May(expression, why)

    def _again(self, item: Item, usual: Item) -> Again:
        line, _, rest = (each.strip() for each in item.text.partition("::"))
        said, _, why = (each.strip() for each in rest.partition("::"))
        expression = said.removeprefix("may ")
        try:
            given = names_given(line)
        except (SyntaxError, ValueError, MemoryError, RecursionError):
            given = frozenset()
        if not given:
            hint = "write 'again: counter = 5 :: counter == 7'"
            self._complain(item.line, f"{quoted(line)} gives no variable a value", hint)
        if expression:
            self._check_expression(Item(item.line, expression))
        return Again(line, expression or usual.text, why, maybe=said != expression)

    def _check_expression(self, item: Item) -> None:
        try:
            # In brackets, so that a statement is none, and a condition may go over several lines.
            tree = syntax(f"({item.text})")
        except (SyntaxError, ValueError, MemoryError, RecursionError):
            tree = None
        match tree:
            case ast.Module(body=[ast.Expr(value=value)]) if not isinstance(value, ast.Tuple):
                pass
            case _:
                hint = "write a condition, such as counter == 2"
                self._complain(item.line, f"{quoted(item.text)} is no expression", hint)

    def _listed(self, item: Item | None, form: re.Pattern[str], what: str) -> list[re.Match[str]]:
        found = []
        for word in item.text.split(",") if item is not None else ():
            match = form.fullmatch(word.strip())
            if match is not None:
                found.append(match)
            elif item is not None:
                self._complain(item.line, f"{quoted(word.strip())} is not {what}", f"write {what}")
        return found
