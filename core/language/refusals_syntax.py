"""Python's syntax as data: what each element is made of, and which ones are refused."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_PARTS: Final = """
Module: body
FunctionDef AsyncFunctionDef: decorator_list args returns body type_params
ClassDef: decorator_list bases keywords body type_params
Return Expr Await Yield YieldFrom Starred FormattedValue keyword Interpolation: value
Delete: targets
Assign: targets value
AugAssign: target value
AnnAssign: target annotation value
For AsyncFor: target iter body orelse
While If: test body orelse
With AsyncWith: items body
Match: subject cases
Raise: exc cause
Try TryStar: body handlers orelse finalbody
Assert: test msg
BoolOp JoinedStr TemplateStr: values
NamedExpr: target value
BinOp: left right
UnaryOp: operand
Lambda: args body
IfExp: test body orelse
Dict: keys values
Set List Tuple: elts
ListComp SetComp GeneratorExp: elt generators
DictComp: key value generators
Compare: left comparators
Call: func args keywords
Attribute: value
Subscript: value slice
Slice: lower upper step
comprehension: target iter ifs
ExceptHandler: type body
arguments: posonlyargs args vararg kwonlyargs kw_defaults kwarg defaults
arg: annotation
withitem: context_expr optional_vars
match_case: pattern guard body
MatchValue: value
MatchSequence MatchOr: patterns
MatchMapping: keys patterns
MatchClass: cls patterns kwd_patterns
MatchAs: pattern
Pass Break Continue Import ImportFrom Global Nonlocal Name Constant:
MatchSingleton MatchStar TypeAlias TypeVar ParamSpec TypeVarTuple:
"""

CHILDREN: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        element: tuple(fields.split())
        for elements, _, fields in (line.partition(":") for line in _PARTS.strip().split("\n"))
        for element in elements.split()
    }
)
"""For each kind of element the fields in which further elements stand."""

_ASYNC = "async code is not simulated"
_GENERIC = ("type parameters are not simulated", "use typing.TypeVar, or leave them out")
_TEMPLATE = ("template strings are not simulated", "use an f-string")

REFUSED_SYNTAX: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "AsyncFunctionDef": (_ASYNC, "use def and a thread"),
        "AsyncFor": (_ASYNC, "use for"),
        "AsyncWith": (_ASYNC, "use with"),
        "Await": (_ASYNC, "call the function directly, or wait for a thread with join()"),
        "TypeAlias": ("type statements are not simulated", "assign the type to a name"),
        "TypeVar": _GENERIC,
        "ParamSpec": _GENERIC,
        "TypeVarTuple": _GENERIC,
        "TemplateStr": _TEMPLATE,
    }
)
"""Elements that are refused: why, and the way out."""

ASYNC_COMPREHENSION: Final = (_ASYNC, "use a plain comprehension")
UNKNOWN_SYNTAX: Final = ("this syntax is newer than Interlock", "write it as for Python 3.11")
