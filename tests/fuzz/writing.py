"""What the generators share: indenting, functions, and how threads are made and joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from random import Random


def indented(text: str, by: int = 1) -> str:
    """*text* with every line *by* levels deeper."""
    return "\n".join("    " * by + line for line in text.splitlines())


def function(name: str, parameters: str, variables: Iterable[str], body: Sequence[str]) -> str:
    """The definition of a function that assigns to the module's *variables*."""
    stores = sorted(variables)
    first = [f"global {', '.join(stores)}"] if stores else []
    return f"def {name}({parameters}):\n" + indented("\n".join([*first, *(body or ["pass"])]))


def threads(luck: Random, targets: Sequence[str], between: Sequence[str], after: str) -> str:
    """Statements that run *targets* in threads, in one of the ways people write.

    *between* are statements that stand somewhere after the first start, *after* is what
    main does when it thinks that all is over.
    """
    ways = (
        _list,
        _list,
        _list,
        _one_by_one,
        _some_joined,
        _join_in_if,
        _forgotten,
        _loop,
        _crossed,
    )
    return luck.choice(ways)(luck, targets, list(between), after)


def _made(targets: Sequence[str]) -> str:
    each = ", ".join(f"threading.Thread(target={target})" for target in targets)
    return f"threads = [{each}]"


def _list(luck: Random, targets: Sequence[str], between: list[str], after: str) -> str:
    starts = "for t in threads:\n    t.start()"
    joins = "for t in threads:\n    t.join()"
    return "\n".join([_made(targets), starts, *between, joins, after])


def _one_by_one(luck: Random, targets: Sequence[str], between: list[str], after: str) -> str:
    parts = [f"t{i} = threading.Thread(target={each})" for i, each in enumerate(targets)]
    parts += ["t0.start()", *between[:1]]
    parts += [f"t{i}.start()" for i in range(1, len(targets))]
    parts += between[1:]
    order = list(range(len(targets)))
    luck.shuffle(order)
    parts += [f"t{i}.join()" for i in order]
    return "\n".join([*parts, after])


def _some_joined(luck: Random, targets: Sequence[str], between: list[str], after: str) -> str:
    joined = luck.randrange(len(targets))
    starts = "for t in threads:\n    t.start()"
    return "\n".join([_made(targets), starts, *between, f"threads[{joined}].join()", after])


def _join_in_if(luck: Random, targets: Sequence[str], between: list[str], after: str) -> str:
    starts = "for t in threads:\n    t.start()"
    ask = luck.choice(("threads[0].is_alive()", "not out", "total < 1"))
    joins = f"if {ask}:\n    for t in threads:\n        t.join()"
    return "\n".join([_made(targets), starts, *between, joins, after])


def _forgotten(luck: Random, targets: Sequence[str], between: list[str], after: str) -> str:
    starts = [f"threading.Thread(target={target}).start()" for target in targets]
    return "\n".join([*starts, *between, after])


def _loop(luck: Random, targets: Sequence[str], between: list[str], after: str) -> str:
    head = f"for w in ({', '.join(targets)},):\n    t = threading.Thread(target=w)\n    t.start()"
    inside = luck.random() < 0.5
    joins = ["    t.join()"] if inside else []
    last = [] if inside else ["t.join()"]
    return "\n".join([head, *joins, *between, *last, after])


def _crossed(luck: Random, targets: Sequence[str], between: list[str], after: str) -> str:
    """The last thread joins the first, and perhaps the first the last."""
    waits = f"def last():\n    threads[0].join()\n    {targets[-1]}()"
    made = _made([*targets[:-1], "last"])
    starts = "for t in threads:\n    t.start()"
    return "\n".join([waits, made, starts, *between, "threads[-1].join()", after])
