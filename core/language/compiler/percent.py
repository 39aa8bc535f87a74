"""Texts put together by ``%``, where CPython compiles them as if they were f-strings.

It does so for a literal text with a literal tuple behind it: then each value is read and made
a text before the next one is read.  Follows `optimize_format` in CPython's `ast_opt.c`.
"""

from __future__ import annotations

import ast
import re
from typing import Final

_GAP: Final = r"%(?:(%)|(-?)([1-9]\d?)?(\.\d{1,2})?([sra]))"


def as_joined(node: ast.BinOp) -> ast.JoinedStr | None:
    """The f-string that *node* is compiled as, if it is."""
    if not (isinstance(node.op, ast.Mod) and isinstance(node.right, ast.Tuple)):
        return None
    text = node.left.value if isinstance(node.left, ast.Constant) else None
    values = node.right.elts
    if not isinstance(text, str) or any(isinstance(value, ast.Starred) for value in values):
        return None
    gaps = list(re.finditer(_GAP, text))
    if "%" in re.sub(_GAP, "", text) or sum(not gap[1] for gap in gaps) != len(values):
        return None
    joined = ast.JoinedStr(_pieces(text, gaps, values))
    for part in ast.walk(joined):
        if not hasattr(part, "lineno"):
            ast.copy_location(part, node)
    return joined


def _pieces(text: str, gaps: list[re.Match[str]], values: list[ast.expr]) -> list[ast.expr]:
    pieces: list[ast.expr] = []
    rest, literal, at = iter(values), "", 0
    for gap in gaps:
        literal, at = literal + text[at : gap.start()] + (gap[1] or ""), gap.end()
        if not gap[1]:
            pieces += [ast.Constant(literal)] if literal else []
            pieces.append(_field(gap, next(rest)))
            literal = ""
    literal += text[at:]
    return [*pieces, ast.Constant(literal)] if literal else pieces


def _field(gap: re.Match[str], value: ast.expr) -> ast.FormattedValue:
    _, left, width, precision, kind = gap.groups()
    spec = f"{'' if left or not width else '>'}{width or ''}{precision or ''}"
    shown = ast.JoinedStr([ast.Constant(spec)]) if spec else None
    return ast.FormattedValue(value, ord(kind), shown)
