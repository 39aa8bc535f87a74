"""All candidates for the repair of a program, the smallest edit first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.repair.templates.lifetimes import let_go, really_called, waited_for
from core.repair.templates.moving import out_of_lock, swapped
from core.repair.templates.order import one_order, sorted_by_identity, taken_again
from core.repair.templates.spans import spans
from core.repair.templates.waiting import called_all, kept_set, looked_again

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.repair.accesses import Conflicts
    from core.repair.candidate import Candidate
    from core.repair.facts import Facts

TEMPLATES: Final[tuple[Callable[[Facts, Conflicts], Iterable[Candidate | None]], ...]] = (
    spans, looked_again, called_all, kept_set, taken_again, one_order, sorted_by_identity,
    out_of_lock, swapped, let_go, waited_for, really_called,
)  # fmt: skip
"""Where a new kind of repair is added."""


def candidates(facts: Facts, conflicts: Conflicts) -> list[Candidate]:
    """Return what may mend the program of *facts*, each text once."""
    found: dict[str, Candidate] = {}
    for template in TEMPLATES:
        for each in template(facts, conflicts):
            if each is not None and each.text != facts.text:
                known = found.get(each.text)
                if known is None or each.cost < known.cost:
                    found[each.text] = each
    return sorted(found.values(), key=lambda each: each.cost)
