"""All factories by the name of their instruction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.handlers import (
    arguments,
    attributes,
    calls,
    control,
    definitions,
    errors,
    items,
    iteration,
    leaving,
    matching,
    modules,
    operations,
    returns,
    unpacking,
    variables,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.handlers.factory import Factory

FACTORIES: Final[Mapping[str, Factory]] = {
    **arguments.FACTORIES,
    **attributes.FACTORIES,
    **calls.FACTORIES,
    **control.FACTORIES,
    **definitions.FACTORIES,
    **errors.FACTORIES,
    **items.FACTORIES,
    **iteration.FACTORIES,
    **leaving.FACTORIES,
    **matching.FACTORIES,
    **modules.FACTORIES,
    **operations.FACTORIES,
    **returns.FACTORIES,
    **unpacking.FACTORIES,
    **variables.FACTORIES,
}

RESULT_OPERAND: Final[Mapping[str, int | None]] = {
    "branch": 3,
    **dict.fromkeys(
        (
            "store_attr", "del_attr", "store_item", "del_item", "store_global", "del_global",
            "store_cell", "del_cell", "del_local", "check_bound", "name_error", "jump", "loop",
            "branch_bool", "end_check", "return", "raise", "reraise", "reraise_current",
            "fail_assertion", "shutdown", "check_manager", "merge_keywords", "add_keyword",
            "check_mapping", "check_starred", "check_method", "spread", "close_left",
        )
    ),
}  # fmt: skip
"""Which operand of an instruction is the register of its result; the first unless told."""
