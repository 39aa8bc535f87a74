"""Holds threads at bytecodes: at those that look at data, or change it.

By opcode events of `sys.settrace` on Python 3.11, by `sys.monitoring` from 3.12 on, which
is made for it ("sys.monitoring", Python documentation).
"""

from __future__ import annotations

import dis
import sys
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import CodeType, FrameType

    from gui.real.child.gates import Gates, Step

CALLS = ("CALL", "CALL_KW", "CALL_FUNCTION_EX")
ITEMS = {
    "READ": ("BINARY_SUBSCR", "BINARY_SLICE", "FOR_ITER", "UNPACK_SEQUENCE", "UNPACK_EX"),
    "WRITE": ("STORE_SUBSCR", "STORE_SLICE", "DELETE_SUBSCR", "LIST_APPEND", "SET_ADD", "MAP_ADD"),
}
TRUTHS = (
    "TO_BOOL", "UNARY_NOT", "POP_JUMP_FORWARD_IF_FALSE", "POP_JUMP_FORWARD_IF_TRUE",
    "POP_JUMP_BACKWARD_IF_FALSE", "POP_JUMP_BACKWARD_IF_TRUE", "POP_JUMP_IF_FALSE",
    "POP_JUMP_IF_TRUE", "JUMP_IF_FALSE_OR_POP", "JUMP_IF_TRUE_OR_POP",
)  # fmt: skip
NAMED = {
    ("variable", "READ"): ("LOAD_GLOBAL", "LOAD_NAME", "LOAD_FROM_DICT_OR_GLOBALS"),
    ("variable", "WRITE"): ("STORE_GLOBAL", "STORE_NAME", "DELETE_GLOBAL", "DELETE_NAME"),
    ("attribute", "READ"): ("LOAD_ATTR", "LOAD_METHOD", "LOAD_SUPER_ATTR"),
    ("attribute", "WRITE"): ("STORE_ATTR", "DELETE_ATTR"),
    ("cell", "READ"): ("LOAD_DEREF", "LOAD_CLASSDEREF", "LOAD_FROM_DICT_OR_DEREF"),
    ("cell", "WRITE"): ("STORE_DEREF", "DELETE_DEREF"),
}
OPERATORS = {
    "READ": (
        ("CONTAINS_OP", "COMPARE_OP", "BINARY_OP", "LIST_EXTEND", "SET_UPDATE", "DICT_UPDATE",
         "DICT_MERGE", "FORMAT_VALUE", "FORMAT_SIMPLE", "FORMAT_WITH_SPEC", "CALL_INTRINSIC_1"),
        TRUTHS,
        ("GET_ITER", "LOAD_ATTR", "LOAD_METHOD"),
    ),
    "WRITE": (
        ("BINARY_OP", "LIST_EXTEND", "SET_UPDATE", "DICT_UPDATE", "DICT_MERGE"),
        ("STORE_ATTR", "STORE_GLOBAL", "STORE_NAME", "STORE_DEREF", "IMPORT_NAME"),
    ),
}  # fmt: skip
"""Opcodes that look at something, or change it, without naming it, the likeliest ones first."""
Groups = tuple[tuple[str, ...], ...]


class Bytecodes:
    """Knows at which bytecodes the steps of *gates* are made, and is told of each bytecode."""

    def __init__(self, gates: Gates) -> None:
        self._gates = gates
        self._found: dict[tuple[CodeType, int], frozenset[int]] = {}

    def reached(self, code: CodeType, offset: int) -> None:
        """The calling thread is about to carry out the bytecode at *offset* of *code*."""
        self._gates.take(lambda step: not step.called and offset in self._places(code, step))

    def _places(self, code: CodeType, step: Step) -> frozenset[int]:
        key = (code, step.number)
        if key not in self._found:
            self._found[key] = places(code, step)
        return self._found[key]


def places(code: CodeType, step: Step) -> frozenset[int]:
    """The offsets of the bytecodes of *code* with which *step* can be made."""
    if step.place is None or code.co_filename != step.place.file:
        return frozenset()
    table = [each for each in dis.get_instructions(code) if each.positions is not None]
    if step.about == "truth" and (found := _test(table, step)):
        return frozenset(found)
    for groups in _tiers(step):
        for near in (_exact, _within, _in_line):
            here = [each for each in table if near(each, step)]
            for group in groups:
                found = [each.offset for each in here if _fits(each, group, step)]
                if found:
                    # Of what is only near, the last is what all the others are a part of.
                    return frozenset(found if near is _exact else found[-1:])
    return frozenset()


def _test(table: list[dis.Instruction], step: Step) -> list[int]:
    """The first test that comes after what is tested, which bears no sure position of its own."""
    found, after = [], False
    for each in table:
        if _within(each, step):
            # A block of `finally` is there more than once.
            after = True
        if after and each.opname in TRUTHS:
            found.append(each.offset)
            after = False
    return found


def _tiers(step: Step) -> list[Groups]:
    """Groups of opcodes: those of a later tier come in question only if none of the others is."""
    if step.kind not in {"READ", "WRITE"}:
        return [(CALLS,)]
    items, operators = ITEMS[step.kind], OPERATORS[step.kind]
    first: list[Groups] = []
    if (step.about, step.kind) in NAMED:
        first = [(NAMED[step.about, step.kind],)]
    elif step.about == "call":
        first = [(CALLS,)]
    elif step.about == "item" and step.kind == "WRITE":
        first = [(items,)]
    return [*first, (items, *operators), (CALLS,)]


def _fits(each: dis.Instruction, group: tuple[str, ...], step: Step) -> bool:
    if each.opname not in group:
        return False
    named = group is NAMED.get((step.about, step.kind)) and step.about != "cell"
    return not named or _name(each) == step.name


def _name(each: dis.Instruction) -> str:
    # "NULL + print" in some versions' `argrepr`, the name alone in `argval`.
    return str(each.argval)


def _exact(each: dis.Instruction, step: Step) -> bool:
    at, place = each.positions, step.place
    assert at is not None
    assert place is not None
    return (at.lineno, at.col_offset, at.end_lineno, at.end_col_offset) == place[1:]


def _within(each: dis.Instruction, step: Step) -> bool:
    at, place = each.positions, step.place
    assert at is not None
    assert place is not None
    if at.lineno is None or at.end_lineno is None:
        return False
    start = (at.lineno, at.col_offset or 0)
    end = (at.end_lineno, at.end_col_offset or 0)
    return (place.line, place.column) <= start and end <= (place.end_line, place.end_column)


def _in_line(each: dis.Instruction, step: Step) -> bool:
    at, place = each.positions, step.place
    return at is not None and place is not None and at.lineno == place.line


def hold_at_bytecodes(gates: Gates) -> None:
    """From now on every thread is held at the bytecodes of its steps."""
    bytecodes = Bytecodes(gates)
    if sys.version_info >= (3, 12):
        _monitor(gates, bytecodes)
    else:
        _trace(gates, bytecodes)


def _trace(gates: Gates, bytecodes: Bytecodes) -> None:
    def trace(frame: FrameType, event: str, arg: object) -> Any:  # noqa: ANN401 - a trace function
        if not gates.is_own(frame.f_code.co_filename):
            return None
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        if event == "opcode":
            bytecodes.reached(frame.f_code, frame.f_lasti)
        return trace

    threading.settrace(trace)
    sys.settrace(trace)


def _monitor(gates: Gates, bytecodes: Bytecodes) -> None:
    watch: Any = vars(sys)["monitoring"]
    tool = watch.DEBUGGER_ID
    seen: set[CodeType] = set()

    def begun(code: CodeType, offset: int) -> object:
        if gates.is_own(code.co_filename) and code not in seen:
            seen.add(code)
            watch.set_local_events(tool, code, watch.events.INSTRUCTION)
        return watch.DISABLE

    watch.use_tool_id(tool, "interlock")
    watch.register_callback(tool, watch.events.PY_START, begun)
    watch.register_callback(tool, watch.events.INSTRUCTION, bytecodes.reached)
    watch.set_events(tool, watch.events.PY_START)
