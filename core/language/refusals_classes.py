"""Refusals of what a class inherits and of the special names it defines or reads."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from core.language.errors import Refusal
from core.language.refusals_library import attribute_span, shown
from core.language.spans import span_of
from core.language.vocabulary import (
    DEFINABLE_DUNDERS,
    EARLY_DUNDERS,
    FINAL_TYPES,
    INSIDE_ATTRIBUTES,
    READABLE_DUNDERS,
    READABLE_NAMES,
    REFUSED_BUILTINS,
    REFUSED_DUNDERS,
    WRITABLE_DUNDERS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.language.refusals_names import Block, Names

_EXCHANGED = (
    "an object does not lose its __dict__ here",
    "use x.__dict__.clear()",
)
_NAMES_IN_ARGUMENTS = {
    **dict.fromkeys(["getattr", "setattr", "hasattr", "delattr"], slice(1, 2)),
    "attrgetter": slice(None),
    "methodcaller": slice(1),
}
"""For functions that take attributes by name: which arguments those are."""


def is_dunder(name: str) -> bool:
    """Whether *name* is one of those that Python itself gives meaning to."""
    return name.startswith("__") and name.endswith("__") and len(name) > len("____")


def bound_name(name: str, block: Block) -> tuple[str, str] | None:
    """Why *block* must not bind *name*, and the way out."""
    if not is_dunder(name):
        return None
    if block.kind == "class":
        return None if name in DEFINABLE_DUNDERS else _dunder(name, "defining")
    if name in REFUSED_BUILTINS or name in READABLE_NAMES - {"__doc__"}:
        return f"{name} belongs to the interpreter", "choose a name without double underscores"
    return None


def used_name(name: str) -> tuple[str, str] | None:
    """Why *name* must not be used unless the program binds it, and the way out."""
    if name in REFUSED_BUILTINS:
        return REFUSED_BUILTINS[name]
    if is_dunder(name) and name not in READABLE_NAMES:
        return _dunder(name, "using")
    return None


def attribute(node: ast.Attribute, lines: Sequence[str]) -> Refusal | None:
    """Refuse attributes that lead into the interpreter."""
    name = node.attr
    if name in INSIDE_ATTRIBUTES:
        reason, hint = f"{name} shows a frame of the interpreter", "keep the value in a variable"
        return Refusal(attribute_span(node, lines), reason, hint)
    if not is_dunder(name):
        return None
    if name == "__dict__" and isinstance(node.ctx, ast.Del):
        return Refusal(attribute_span(node, lines), *_EXCHANGED)
    allowed = READABLE_DUNDERS if isinstance(node.ctx, ast.Load) else WRITABLE_DUNDERS
    if name in allowed:
        return None
    verb = "using" if isinstance(node.ctx, ast.Load) else "assigning"
    return Refusal(attribute_span(node, lines), *_dunder(name, verb))


def named_attribute(node: ast.Call, lines: Sequence[str]) -> Iterator[Refusal]:
    """Refuse the same attributes when they are spelled as text, as for `getattr`."""
    function = node.func
    name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
    if name not in _NAMES_IN_ARGUMENTS:
        return
    for argument in node.args[_NAMES_IN_ARGUMENTS[name]]:
        # Of a name that is computed nothing can be said before the run.
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            # `attrgetter("a.b")` goes along a path.
            for part in argument.value.split("."):
                if part in INSIDE_ATTRIBUTES or (is_dunder(part) and part not in READABLE_DUNDERS):
                    yield Refusal(span_of(argument, lines), *_dunder(part, "using"))
                elif name == "setattr" and part in EARLY_DUNDERS:
                    yield Refusal(span_of(argument, lines), *_dunder(part, "assigning"))


def pattern(node: ast.MatchClass, lines: Sequence[str]) -> Iterator[Refusal]:
    """Refuse the same attributes in a class pattern."""
    for name, value in zip(node.kwd_attrs, node.kwd_patterns, strict=True):
        if is_dunder(name) and name not in READABLE_DUNDERS:
            yield Refusal(span_of(value, lines), *_dunder(name, "using"))


def inheritance(
    node: ast.ClassDef, names: Names, block: Block, lines: Sequence[str]
) -> Iterator[Refusal]:
    """Refuse bases that are values of the machine, and class arguments that are not written out."""
    for base in node.bases:
        if problem := _base(base, names, block):
            yield Refusal(span_of(base, lines), *problem)
    for keyword in node.keywords:
        if keyword.arg is None:
            reason = "the arguments of a class must be written out"
            yield Refusal(span_of(keyword, lines), reason, "name each of them")


def _base(base: ast.expr, names: Names, block: Block) -> tuple[str, str] | None:
    if isinstance(base, ast.Starred):
        return "the bases of a class must be written out", "name each base"
    name = _library_name(base, names, block) or ""
    if name.startswith("builtins."):
        short = name.removeprefix("builtins.")
        return _final(short) if short in FINAL_TYPES else None
    if not name or not names.library.is_final(name):
        return None
    if name.startswith(("typing.", "collections.abc.")):
        return f"{name} is a name for annotations here", "leave it out and define the methods"
    return _final(name)


def _final(name: str) -> tuple[str, str]:
    return f"{name} cannot be a base class here", f"keep a {name} in an attribute"


def _library_name(node: ast.expr, names: Names, block: Block) -> str | None:
    """The name in the library of class *node*, None for one of the program's own."""
    # `Queue[int]` is inherited as `Queue` is.
    plain = node.value if isinstance(node, ast.Subscript) else node
    if isinstance(plain, ast.Name) and not block.sees(plain.id):
        return f"builtins.{plain.id}"
    return names.qualified(plain)


def _dunder(name: str, verb: str) -> tuple[str, str]:
    known = REFUSED_DUNDERS.get(name)
    if known is not None:
        return f"{verb} {name} is not simulated: {known[0]}", known[1]
    hint = "choose a name without double underscores"
    if verb == "using":
        hint = "do without it"
    elif verb == "assigning" and name in EARLY_DUNDERS:
        hint = "define it in the class statement"
    return f"{verb} {shown(name)} is not simulated", hint
