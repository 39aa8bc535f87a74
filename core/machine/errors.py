"""Exceptions of the simulated program: making, raising, catching, printing them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast

from core.language.spans import place_of_line
from core.machine.classes import class_name, is_subclass, type_of
from core.machine.events import Kind
from core.machine.frames import RESUMED
from core.machine.iterators import GeneratorObject
from core.machine.objects import Instance
from core.machine.representation import full_name
from core.machine.thrown import CallProgram
from core.machine.types.exceptions import EXCEPTIONS
from core.machine.value_text import exception_line
from core.machine.values import Ref, Traceback

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.machine.machine import Machine
    from core.machine.natives import BuiltinType
    from core.machine.values import Value

TRACEBACK = "__traceback__"
ASKED = "__asked__"
TOLD = "__told__"
SHUT_DOWN = "__shut_down__"
"""The marks of an exception that nobody catches: the program's hook was asked about it, that
has told of it, and the calls for the end of the main thread were made."""
WORDS = "__words__"
"""Where an exception keeps what its own `__str__` has said of it."""

AGAIN: Final = frozenset({"leave_generator", "reraise", "reraise_current"})
"""The instructions by which an exception goes on that was taken up in between."""
NO_WORDS: Final[Mapping[Ref, str]] = MappingProxyType({})
"""Where nobody was asked what exceptions say."""
MOST_CHAINED: Final = 100
"""How many exceptions of which one came of the other are told of in a traceback."""


def make_exception(m: Machine, kind: str | BuiltinType, values: tuple[Value, ...]) -> Ref:
    """A new exception object of class *kind*, which is built in if it is a name."""
    cls = EXCEPTIONS[kind] if isinstance(kind, str) else kind
    return m.new(Instance(cls, {"args": values}))


def throw(m: Machine, error: Ref) -> bool:
    """Raise *error* where the running thread is; False if nobody in the thread catches it.

    The sites it passes are kept with it for the traceback.
    """
    frame = m.frame
    while frame is not None:
        pc = frame.pc
        # What goes on after it was taken is known here: CPython's `exception_unwind` adds nothing.
        if frame is not m.frame or frame.code.instructions[pc].op not in AGAIN:
            _remember(m, error, frame.linked.base + pc)
        # Inner ones come first, so the first that spans the place is the one that takes it.
        for guard in frame.code.guards:
            if guard.start <= pc < guard.end:
                frame = m.own_frame(frame)
                frame.regs[guard.register] = error
                frame.pc = guard.target
                m.frame = frame
                return True
        # A generator that raised is over, and the heap still has it: who holds it must see that.
        if frame.role == RESUMED:
            error = leave_generator(m, cast("Ref", frame.extra), error)
        parent = frame.parent
        if parent is not None:
            parent = m.own_frame(parent)
            # A caller stands behind its call; the exception is raised by the call itself.
            parent.pc -= 1
        frame = parent
    m.frame = None
    return False


def announce(m: Machine, error: Ref) -> None:
    """Log that *error* is raised, for the first time, where the running thread is."""
    frame, past = m.frame, 0
    while frame is not None:
        if frame.code.own:
            m.site = frame.linked.base + frame.pc - past
            break
        # A caller is past its call already.
        frame, past = frame.parent, 1
    m.note(Kind.RAISED, error, None, describe(m, error))


def sites_of(fields: Mapping[str, Value]) -> tuple[int, ...]:
    """The sites that an exception with these *fields* came by, the outermost first."""
    traceback = fields.get(TRACEBACK)
    return traceback.sites if isinstance(traceback, Traceback) else ()


def origin_of(m: Machine, error: Ref) -> int | None:
    """The site in the program at which *error* was first raised, if it was there."""
    for site in reversed(sites_of(_fields(m, error))):
        if m.image.sites[site].code.own:
            return site
    return None


def handled_exception(m: Machine, pc: int) -> Ref | None:
    """The exception that is being handled where the running frame is at *pc*.

    What library code below it handles is no business of the program's.
    """
    top = frame = m.frame
    while frame is not None:
        if frame is top or frame.code.own:
            for start, end, register in frame.code.handling:
                if start <= pc < end:
                    return cast("Ref", frame.regs[register])
        frame = frame.parent
        # A caller is past its call already.
        pc = -1 if frame is None else frame.pc - 1
    return None


def link_context(m: Machine, error: Ref) -> None:
    """Note with *error*, which is raised for the first time, what was being handled then.

    Follows `raise` in the language reference; what would lead in a circle is cut.
    """
    context = None if m.frame is None else handled_exception(m, m.frame.pc)
    if context is None or context == error:
        return
    link: Value = context
    while isinstance(link, Ref):
        following = _fields(m, link).get("__context__")
        if following == error:
            del _own_fields(m, link)["__context__"]
        link = following
    # What is reachable from a shared object is shared: this store makes a new way there.
    if m.heap[error].shared:
        m.publish(context)
    _own_fields(m, error)["__context__"] = context


def _fields(m: Machine, error: Ref) -> dict[str, Value]:
    obj = m.heap[error]
    assert isinstance(obj, Instance)
    return obj.fields


def _own_fields(m: Machine, error: Ref) -> dict[str, Value]:
    obj = m.own(error)
    assert isinstance(obj, Instance)
    return obj.fields


def leave_generator(m: Machine, ref: Ref, error: Ref) -> Ref:
    """The generator at *ref* is over by *error*; what its caller gets for that."""
    generator = m.own(ref)
    assert isinstance(generator, GeneratorObject)
    generator.frame, generator.running = None, False
    # PEP 479: in a generator it would end the loop of whoever iterates.
    if is_subclass(m, type_of(m, error), EXCEPTIONS["StopIteration"]):
        stopped = make_exception(m, "RuntimeError", ("generator raised StopIteration",))
        _own_fields(m, stopped).update({"__cause__": error, "__context__": error})
        return stopped
    return error


def _remember(m: Machine, error: Ref, site: int) -> None:
    fields = _own_fields(m, error)
    # In front, as it passes the innermost frame first and a traceback tells the outermost first.
    fields[TRACEBACK] = Traceback((site, *sites_of(fields)))


def describe(m: Machine, error: Ref) -> tuple[str, str]:
    """The class name of *error* and its message."""
    return class_name(m, type_of(m, error)), _last_line(m, error).partition(": ")[2]


def is_wordless(m: Machine, error: Ref) -> bool:
    """Whether the program has to be asked what *error* says."""
    try:
        exception_line(m, error)
    except CallProgram:
        return WORDS not in _fields(m, error)
    return False


def _last_line(m: Machine, error: Ref, told: Mapping[Ref, str] = NO_WORDS) -> str:
    try:
        return exception_line(m, error)
    except CallProgram:
        words = told[error] if error in told else _fields(m, error).get(WORDS)
        kind = full_name(m, type_of(m, error)).removeprefix("__main__.")
        return f"{kind}: {words}" if words else kind


def traceback_text(m: Machine, error: Ref, told: Mapping[Ref, str] = NO_WORDS) -> str:
    """The traceback of *error* as CPython prints it, without its markers under the code.

    *told* has what those say whose class puts it into words by itself.
    """
    parts = []
    for each, sentence in _chain(m, error):
        after = f"\n{sentence}\n\n" if sentence else ""
        parts.append(f"{_own_traceback(m, each, told)}{after}")
    return "".join(reversed(parts))


def wordless_in_chain(m: Machine, error: Ref) -> tuple[Ref, ...]:
    """Those in the traceback of *error* which the program has to be asked what they say."""
    return tuple(each for each, _ in _chain(m, error) if is_wordless(m, each))


def _chain(m: Machine, error: Ref) -> Iterator[tuple[Ref, str]]:
    """Give *error* and what it came of, with the sentence behind each; of many only the last."""
    seen = {error}
    yield error, ""
    while (link := _link_of(m, error)) and link[0] not in seen and len(seen) < MOST_CHAINED:
        yield link
        error = link[0]
        seen.add(error)


def _link_of(m: Machine, error: Ref) -> tuple[Ref, str] | None:
    """The exception that *error* came of, and the sentence that says how; None if of none."""
    fields = _fields(m, error)
    for link, sentence in (
        ("__cause__", "The above exception was the direct cause of the following exception:"),
        ("__context__", "During handling of the above exception, another exception occurred:"),
    ):
        other = fields.get(link)
        hidden = fields.get("__suppress_context__") and link == "__context__"
        if isinstance(other, Ref) and not hidden:
            return other, sentence
    return None


def _own_traceback(m: Machine, error: Ref, told: Mapping[Ref, str]) -> str:
    fields = _fields(m, error)
    # One that was never raised, or whose traceback was taken away, has no lines to come.
    lines = ["Traceback (most recent call last):\n"] if fields.get(TRACEBACK) is not None else []
    source = m.program.source
    for site_number in sites_of(fields):
        site = m.image.sites[site_number]
        if site.code.own:
            line = site.span.line
            file, number = place_of_line(line)
            lines.append(f'  File "{file or source.name}", line {number}, in {site.code.name}\n')
            text = source.lines[site.span.line - 1].strip()
            lines.append(f"    {text}\n")
    return f"{''.join(lines)}{_last_line(m, error, told)}\n"
