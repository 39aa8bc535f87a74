"""Named tuples that take little time to make.

`typing.NamedTuple` compiles the type of every field, though nobody asks for types in a run.
There are more than a hundred such classes in the shortest check, and this is a tenth of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import namedtuple

    _TAKEN_OVER = frozenset({"__annotations__", "__module__", "__qualname__"})

    class _Maker(type):
        """Makes a tuple class with the fields that a class statement names."""

        def __new__(mcs, name, bases, body):  # noqa: ANN001, ANN204 - no type checker looks here
            if not bases:
                return super().__new__(mcs, name, bases, body)
            fields = tuple(body["__annotations__"])
            defaults = [body.pop(field) for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])  # noqa: PYI024
            made.__qualname__, made.__annotations__ = body["__qualname__"], body["__annotations__"]
            for each, value in body.items():
                if each not in _TAKEN_OVER:
                    setattr(made, each, value)
            return made

    class NamedTuple(metaclass=_Maker):
        """What is said of `typing.NamedTuple`, with types that are taken as they are written."""


__all__ = ["NamedTuple"]
