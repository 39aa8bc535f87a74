"""The different ways in which a program can end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.machine.objects import Instance
from core.machine.pending import resting_span
from core.machine.sync.streams import idle
from core.machine.values import Ref
from core.named import NamedTuple
from core.search.states.end_values import class_name, values_at_end
from core.search.states.entry import Sign
from core.search.states.undrawn_told import EACH, Teller

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.language.program import Program
    from core.machine.output_log import Printed
    from core.machine.state import State
    from core.machine.threads import Thread
    from core.search.states.space import Space

_PLACE: Final = re.compile(r"\b(?:0x(7f[0-9a-f]{10})|(1(?:39|40)[0-9]{12}))\b")
"""What `repr` and `id` say of where an object lies, and the numbers of threads."""
_FIRST_PLACE: Final = 0x7F0000000000


class End(NamedTuple):
    """How a program ended: what each thread wrote, main last; the data; what kinds of failure."""

    output: tuple[str, ...]
    values: tuple[tuple[str, str], ...]
    failures: tuple[str, ...]


class Row(NamedTuple):
    """A row of the list of outcomes: ends that nobody can tell apart, the threads' texts joined."""

    output: str
    values: tuple[tuple[str, str], ...]
    failures: tuple[str, ...]


def row_of(end: End) -> Row:
    """Return the row that *end* belongs to."""
    output, values = "".join(end.output), end.values
    if _PLACE.search(output) or any(_PLACE.search(value) for _, value in values):
        known: dict[int, int] = {}
        output = _settled(output, known)
        values = tuple((name, _settled(value, known)) for name, value in values)
    return Row(output, values, end.failures)


def _settled(text: str, known: dict[int, int]) -> str:
    """Return *text* with addresses by the order in which they come, those *known* first.

    Where an object lies is anybody's guess, so that makes no other outcome.
    """

    def place(found: re.Match[str]) -> str:
        told, number = (found[1], int(found[1], 16)) if found[1] else (None, int(found[2]))
        number = known.setdefault(number, _FIRST_PLACE + len(known) + 1)
        return str(number) if told is None else f"{number:#x}"

    return _PLACE.sub(place, text)


class Ending(NamedTuple):
    """How the program *end*s where the draws of *settled* go these ways.

    *share* is how likely that is among those of one state.
    """

    end: End
    settled: Mapping[Ref, int]
    share: float


def end_of(space: Space, packed: int) -> End:
    """Return how the program ended in *packed*, in which no thread can go.

    What is undrawn is told by what it is between.
    """
    return _Endings(space, packed).by({})[0]


def endings_of(space: Space, packed: int, most: int = EACH) -> list[Ending]:
    """Return how the program may have ended in *packed*: one end for each way of open draws.

    In more than *most* ways, they are told by what they are between.
    """
    endings = _Endings(space, packed)
    end, teller = endings.by({})
    each = [(endings.by(settled)[0], settled) for settled in teller.ways(most)]
    if not each:
        return [Ending(end, {}, 1.0)]
    return [Ending(told, settled, 1 / len(each)) for told, settled in each]


def note_numbers_told(space: Space, ends: Iterable[int]) -> None:
    """Take note of which numbers that nobody has asked for are part of what is told of *ends*."""
    if space.grain.open_serials:
        for end in ends:
            _, teller = _Endings(space, end).by({})
            space.looks.asked |= teller.asked


class _Endings:
    """The ends that the state *packed* stands for."""

    def __init__(self, space: Space, packed: int) -> None:
        self._space = space
        self._state = state = space.unpacked(packed)
        self._texts = {thread.tid: space.texts(packed, thread.tid) for thread in state.threads}
        signs = [*space.torn(packed), *_deaths(state), *end_signs(space, packed)]
        self._failures = {sign.kind for sign in signs}

    def by(self, settled: Mapping[Ref, int]) -> tuple[End, Teller]:
        """Return the end where the draws of *settled* go these ways, and who has told it."""
        state, image = self._state, self._space.image
        teller = Teller(state.heap, settled)
        end = _end(self._space.program, state, self._texts, self._failures, teller)
        if image.asking:
            output = tuple(image.marks.filled(text, teller.part) for text in end.output)
            end = end._replace(output=output)
        return end, teller

    def filled(self, text: str, settled: Mapping[Ref, int]) -> str:
        """Return *text* with what *settled* says of the draws in it."""
        image = self._space.image
        if not image.asking:
            return text
        return image.marks.filled(text, Teller(self._state.heap, settled).part)


def filled(space: Space, packed: int, text: str, settled: Mapping[Ref, int]) -> str:
    """Return *text*, written on the way to *packed*, with what *settled* says of its draws."""
    return _Endings(space, packed).filled(text, settled) if space.image.asking else text


def end_of_run(program: Program, state: State, failures: Iterable[str]) -> End:
    """Return how a plain run ended in *state*, with these kinds of *failures*."""
    texts: dict[int, list[Printed]] = {thread.tid: [] for thread in state.threads}
    for text in state.output:
        texts[text.tid].append(text)
    return _end(program, state, texts, failures, Teller(state.heap, {}))


def _end(
    program: Program,
    state: State,
    texts: Mapping[int, Sequence[Printed]],
    failures: Iterable[str],
    teller: Teller,
) -> End:
    output = tuple(
        "".join(text.text for text in own_texts(thread, texts[thread.tid]))
        for thread in _by_family(state.threads)
    )
    return End(output, tuple(values_at_end(program, state, teller)), tuple(sorted(set(failures))))


def _by_family(threads: Sequence[Thread]) -> Iterator[Thread]:
    """Give *threads*, each before those that it has started, and main last.

    Their numbers say in which order they were started, which nobody can see.
    """
    children: dict[int, list[Thread]] = {}
    for thread in threads[1:]:
        children.setdefault(thread.parent, []).append(thread)
    # The next one at the end.
    waiting = children.get(0, [])[::-1]
    while waiting:
        thread = waiting.pop()
        yield thread
        waiting += children.get(thread.tid, [])[::-1]
    yield threads[0]


def own_texts(thread: Thread, texts: Sequence[Printed]) -> Sequence[Printed]:
    """Return what *thread* itself wrote, on either stream, without the report of its death.

    The failure is told in a better way, and the name of a thread makes no other outcome.
    """
    if thread.status != "died" or not texts or texts[-1].stream != "stderr":
        return texts
    # Nothing can be written after the traceback.
    return texts[:-1]


def screen_of(state: State) -> str:
    """Return what the threads themselves have written, in the order in which it was written."""
    written: dict[int, list[Printed]] = {thread.tid: [] for thread in state.threads}
    for text in state.output:
        written[text.tid].append(text)
    rest = {tid: len(own_texts(state.threads[tid], texts)) for tid, texts in written.items()}
    told = []
    for text in state.output:
        if rest[text.tid]:
            rest[text.tid] -= 1
            told.append(text.text)
    return "".join(told)


def end_signs(space: Space, packed: int) -> list[Sign]:
    """Return what is wrong with ending in *packed*: a deadlock, an invariant that does not hold."""
    signs = []
    if not space.over(packed) and not idle(state := space.unpacked(packed)):
        signs.append(deadlock_sign(space.program, state))
    for number, standing in enumerate(space.standings(packed)):
        if standing.breaker is not None:
            tid, site = standing.breaker
            signs.append(Sign("invariant", tid, site, str(number)))
    return signs


def deadlock_sign(program: Program, state: State) -> Sign:
    """Return the sign that in *state* threads wait in vain; its detail says in which lines."""
    lines = set()
    first = -1
    for thread in state.threads:
        if not thread.over and not thread.daemon:
            span = resting_span(program, state, thread)
            lines.add(0 if span is None else span.line)
            first = thread.tid if first < 0 else first
    return Sign("deadlock", first, -1, ", ".join(map(str, sorted(lines))))


def _deaths(state: State) -> Iterable[Sign]:
    for thread in state.threads:
        dead = state.heap.get(thread.dying) if isinstance(thread.dying, Ref) else None
        if thread.status == "died" and isinstance(dead, Instance):
            kind = class_name(state.heap, dead)
            word = "assertion" if kind == "AssertionError" else "exception"
            yield Sign(word, thread.tid, -1, kind)
