"""Named tuples that take little time to make.

`typing.NamedTuple` compiles the type of every field, though nobody asks for types in a run, and
a constructor for every class.  There are more than a hundred such classes in the shortest check,
of which this was a seventh.  Here constructors come from one sample for each number of fields.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import namedtuple
    from functools import cache
    from types import FunctionType

    # ruff: noqa: ANN001, ANN003, ANN202, ANN204, ANN206 - no type checker looks here

    @cache
    def _sample(count):
        """A named tuple with *count* fields, as the standard library makes it."""
        return namedtuple("_", [f"field{number}" for number in range(count)])  # noqa: PYI024

    class _Named(tuple):
        """What named tuples have in common."""

        __slots__ = ()

        @classmethod
        def _make(cls, iterable):
            made = tuple.__new__(cls, iterable)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes):
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            parts = zip(self._fields, self, strict=True)
            return f"{type(self).__name__}({', '.join(f'{n}={value!r}' for n, value in parts)})"

        def __getnewargs__(self):
            return tuple(self)

    class _Maker(type):
        """Makes a tuple class with the fields that a class statement names."""

        def __new__(mcs, name, bases, body):
            if not bases:
                return super().__new__(mcs, name, bases, body)
            fields = tuple(body["__annotations__"])
            defaults = {field: body.pop(field) for field in fields if field in body}
            if list(defaults) != list(fields[len(fields) - len(defaults) :]):
                raise TypeError(f"a field of {name} without a default follows one that has one")
            sample = _sample(len(fields))
            code = sample.__new__.__code__.replace(
                co_name="__new__", co_qualname=f"{name}.__new__", co_varnames=("_cls", *fields)
            )
            new = FunctionType(code, sample.__new__.__globals__, "__new__", (*defaults.values(),))
            getters = zip(fields, map(vars(sample).get, sample._fields), strict=True)
            own = {
                "__slots__": (), "__new__": new, "__match_args__": fields, "_fields": fields,
                "_field_defaults": defaults, **dict(getters),
            }  # fmt: skip
            return type(name, (_Named,), own | body)

    class NamedTuple(metaclass=_Maker):
        """What is said of `typing.NamedTuple`, with types that are taken as they are written."""


__all__ = ["NamedTuple"]
