"""Whether a program looks at the parts that a queue is made of in CPython."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_PARTS: Final = frozenset(
    {"all_tasks_done", "mutex", "not_empty", "not_full", "queue", "unfinished_tasks"}
)


def looks_at_parts(nodes: Iterable[ast.AST], stored: Collection[str]) -> bool:
    """Whether *nodes* use such a part, and not only attributes of that name of their own, *stored*.

    What has the name of a part twice over, as in ``self.queue.queue``, is one as well.
    """
    used = [node for node in nodes if isinstance(node, ast.Attribute)]
    return any(
        node.attr in _PARTS
        and (node.attr not in stored or getattr(node.value, "attr", None) == node.attr)
        for node in used
    )
