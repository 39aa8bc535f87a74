"""Templates filled with values that are undrawn: `%` and `str.format`, in their simple forms."""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING, Final

from core.machine.drawn.asking import holds
from core.machine.drawn.computing import is_number, joined, shown
from core.machine.values import MISSING, Undrawn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.machine.machine import Machine
    from core.machine.values import Value

_CONVERSION: Final = re.compile(r"%(%|[-+ 0#]*[0-9]*(?:\.[0-9]+)?[sdifeEgGxX])")
_NAMED: Final = re.compile(r"%(%|\((\w+)\)([-+ 0#]*[0-9]*(?:\.[0-9]+)?[sdifeEgGxX]))")
_PLAIN: Final = frozenset({int, float, str, bool, type(None)})


def percented(m: Machine, template: Value, values: Value) -> Value:
    """What ``template % values`` is; MISSING if it is to be left to others, with plain values."""
    if type(template) is not str or not holds(values):
        return MISSING
    given = list(values) if type(values) is tuple else [values]
    fields = list(_CONVERSION.finditer(template))
    wanted = sum(field[1] != "%" for field in fields)
    if len(given) != wanted or "%" in _CONVERSION.sub("", template):
        return MISSING
    return _filled(
        template,
        [(f.span(), "%" if f[1] == "%" else _converted(m, f[0], given.pop(0))) for f in fields],
    )


def filled_by_name(m: Machine, template: str, values: Mapping[Value, Value]) -> Value:
    """What ``template % values`` is where a name is undrawn; MISSING if it is left to others."""
    fields = list(_NAMED.finditer(template))
    named = [values.get(field[2], MISSING) for field in fields if field[2]]
    # An undrawn value may not be compared, so nothing is looked for by `in`.
    lacks = any(each is MISSING for each in named)
    if lacks or not any(map(holds, named)) or "%" in _NAMED.sub("", template):
        return MISSING
    return _filled(
        template,
        [(f.span(), _converted(m, f"%{f[3]}", values[f[2]]) if f[2] else "%") for f in fields],
    )


def _filled(template: str, fields: Sequence[tuple[tuple[int, int], Value]]) -> Value:
    """*template* with a text in the place of each of *fields*; MISSING if one is missing."""
    texts: list[Value] = []
    end = 0
    for (first, after), text in fields:
        texts += (template[end:first], text)
        end = after
    texts.append(template[end:])
    return MISSING if any(text is MISSING for text in texts) else joined(tuple(texts))


def message_of(m: Machine, message: Value, given: Value) -> Value:
    """What *message* of `logging` says with what is *given*; MISSING if it is left to others."""
    if type(message) is Undrawn and given == ():
        return shown(m, message, "")
    return percented(m, message, given)


def _converted(m: Machine, spec: str, value: Value) -> Value:
    if type(value) is Undrawn:
        if spec == "%s":
            return shown(m, value, "")
        return shown(m, value, spec, percent=True) if is_number(value) else MISSING
    if type(value) not in _PLAIN:
        return MISSING
    try:
        return spec % (value,)
    except (TypeError, ValueError, OverflowError):
        return MISSING


def formatted(m: Machine, template: Value, values: tuple[Value, ...]) -> Value:
    """What ``template.format(*values)`` is; MISSING if it is to be left to others."""
    if type(template) is not str or not any(map(holds, values)):
        return MISSING
    try:
        fields = list(Formatter().parse(template))
    except ValueError:
        return MISSING
    texts: list[Value] = []
    for number, (text, name, spec, conversion) in enumerate(fields):
        texts.append(text)
        if name is None:
            continue
        place = number if not name else int(name) if name.isdecimal() else -1
        if conversion or "{" in (spec or "") or not 0 <= place < len(values):
            return MISSING
        texts.append(_field(m, values[place], spec or ""))
    mixed = len({bool(name) for _, name, _, _ in fields if name is not None}) > 1
    return MISSING if mixed or any(text is MISSING for text in texts) else joined(tuple(texts))


def _field(m: Machine, value: Value, spec: str) -> Value:
    if type(value) is Undrawn:
        return shown(m, value, spec)
    if type(value) not in _PLAIN:
        return MISSING
    try:
        return format(value, spec)
    except (TypeError, ValueError):
        return MISSING
