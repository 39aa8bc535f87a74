"""Numbers of things that are made, of threads for example, for which nobody has asked.

Where several threads make such things, who comes first gets the lower number.  While nobody
looks at it, all these orders are one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.draws.forms import Operation, Serial, Shown, Text
from core.machine.draws.undrawn import made_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.machine.draws.forms import Form
    from core.machine.values import Undrawn


def left_open(what: str) -> Undrawn:
    """The number of the next thing of kind *what*, whichever it is."""
    return made_of(int, Serial(what))


def serials_in(form: Form) -> Iterator[Serial]:
    """Give the numbers in *form* for which nobody has asked."""
    match form:
        case Serial():
            yield form
        case Operation(_, operands):
            for each in operands:
                yield from serials_in(each)
        case Text(parts):
            for part in parts:
                if isinstance(part, Shown):
                    yield from serials_in(part.form)
        case _:
            return


def without_serials(form: Form) -> str | None:
    """The text that *form* makes, with a sign for each such number; None if more is not known."""
    if not isinstance(form, Text):
        return None
    texts: list[str] = []
    for part in form.parts:
        if isinstance(part, str):
            texts.append(part)
        elif isinstance(part, Shown) and isinstance(part.form, Serial):
            texts.append("?")
        else:
            return None
    return "".join(texts)
