"""All candidates for the repair of a program, the smallest edit first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.repair.templates.fewer_locks import let_go_meanwhile, one_wall, turnstile
from core.repair.templates.lifetimes import (
    IN_TURN,
    in_turn,
    let_go,
    made_once,
    really_called,
    waited_for,
)
from core.repair.templates.meeting import counted_rightly, met
from core.repair.templates.moving import out_of_lock, swapped
from core.repair.templates.one_lock import spans
from core.repair.templates.order import one_order, sorted_by_identity, taken_again
from core.repair.templates.unshared import added_up, own_value
from core.repair.templates.wakeups import (
    called_all,
    cleared_first,
    kept_set,
    looked_again,
    looked_inside,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.repair.accesses import Conflicts
    from core.repair.candidate import Candidate
    from core.repair.facts import Facts

TEMPLATES: Final[tuple[Callable[[Facts, Conflicts], Iterable[Candidate | None]], ...]] = (
    spans, looked_again, looked_inside, called_all, kept_set, cleared_first, taken_again, one_order,
    sorted_by_identity, out_of_lock, swapped, let_go, let_go_meanwhile, waited_for, in_turn,
    made_once, really_called, met, counted_rightly, own_value, added_up, one_wall, turnstile,
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
    # One thread after the other always helps: it is tried when all else has been.
    return sorted(found.values(), key=lambda each: (each.kind == IN_TURN, each.cost))
