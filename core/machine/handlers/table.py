"""All factories by the name of their instruction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.handlers import (
    arguments,
    attribute_stores,
    attributes,
    calls,
    control,
    definitions,
    iteration,
    modules,
    operations,
    raising,
    returns,
    variables,
)
from core.machine.late_table import LateTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.machine.handlers.factory import Factory


def _others() -> Iterator[Mapping[str, Factory]]:
    """Those that a short program may well do without, each loaded when it is asked for."""
    from core.machine.handlers import items  # noqa: PLC0415

    yield items.FACTORIES
    from core.machine.handlers import unpacking  # noqa: PLC0415

    yield unpacking.FACTORIES
    from core.machine.handlers import cells  # noqa: PLC0415

    yield cells.FACTORIES
    from core.machine.handlers import leaving  # noqa: PLC0415

    yield leaving.FACTORIES
    from core.machine.handlers import matching  # noqa: PLC0415

    yield matching.FACTORIES


FACTORIES: Final[Mapping[str, Factory]] = LateTable(
    {
        **arguments.FACTORIES,
        **attribute_stores.FACTORIES,
        **attributes.FACTORIES,
        **calls.FACTORIES,
        **control.FACTORIES,
        **definitions.FACTORIES,
        **raising.FACTORIES,
        **iteration.FACTORIES,
        **modules.FACTORIES,
        **operations.FACTORIES,
        **returns.FACTORIES,
        **variables.FACTORIES,
    },
    _others(),
)

RESULT_OPERAND: Final[Mapping[str, int | None]] = {
    "branch": 3,
    **dict.fromkeys(
        (
            "store_attr", "del_attr", "store_item", "del_item", "store_global", "del_global",
            "store_cell", "del_cell", "del_local", "check_bound", "name_error", "jump", "loop",
            "branch_bool", "end_check", "return", "raise", "reraise", "reraise_current",
            "leave_generator",
            "fail_assertion", "shutdown", "check_manager", "merge_keywords", "add_keyword",
            "check_mapping", "check_starred", "check_method", "spread", "close_left",
        )
    ),
}  # fmt: skip
"""Which operand of an instruction is the register of its result; the first unless told."""
