"""The world around a program, as its comments and the command declare it.

A program reaches nothing outside the simulated machine.  What it is to find there - who
answers, which files lie about, how many cores there are - is one value, part of the
program: equal programs in equal worlds run equally.
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from core.named import NamedTuple

Timing: TypeAlias = Literal["free", "as written"]
"""Whether sleeping orders nothing, or just as it says."""
Result: TypeAlias = Literal["answer", "failure", "timeout"]

CORES: Final = 4
"""How many there are unless somebody says otherwise."""
MOST_CORES: Final = 1_024


class DeclaredFile(NamedTuple):
    """A file that is there when the program starts."""

    name: str
    content: str | bytes


class DeclaredReply(NamedTuple):
    """What one who asks *address* gets; a star in it stands for anything.

    An answer has a *status* and a *text*, None where the usual one will do, and comes
    *after* so many seconds, None likewise.  *sometimes* leaves it to the search whether this
    happens or the usual.
    """

    address: str
    result: Result
    status: int | None = None
    text: str | None = None
    after: float | None = None
    sometimes: bool = False


class World(NamedTuple):
    """Everything outside a program that it can notice.

    Of several *replies* for one address each is given once, in order, the last one from
    then on.  *seed* decides what is drawn at random, None leaves every draw free.
    """

    inputs: tuple[str, ...] = ()
    """The answers to `input()`, in order."""
    input_ends: bool = False
    """Whether the keyboard is closed after the last answer, rather than silent."""
    args: tuple[str, ...] = ()
    """What follows the program's name in `sys.argv`."""
    files: tuple[DeclaredFile, ...] = ()
    replies: tuple[DeclaredReply, ...] = ()
    seed: int | None = None
    timing: Timing = "free"
    cores: int = CORES


class WorldOptions(NamedTuple):
    """What a command says of the world: None leaves it as the program declares it."""

    inputs: tuple[str, ...] = ()
    """Further answers, after those that are declared."""
    args: tuple[str, ...] | None = None
    random: int | Literal["free"] | None = None
    timing: Timing | None = None
    cores: int | None = None

    @property
    def words(self) -> list[str]:
        """The same as options of a command, word by word; none if they say nothing."""
        words = [word for answer in self.inputs for word in ("--input", answer)]
        if self.random is not None:
            words += ["--random", "free" if self.random == "free" else f"seed={self.random}"]
        if self.timing is not None:
            words += ["--timing", self.timing.replace(" ", "-")]
        if self.cores is not None:
            words += ["--cores", str(self.cores)]
        if self.args is not None:
            words += ["--args", *self.args]
        return words

    def __str__(self) -> str:
        """The same as options of a command, as a shell reads them."""
        words = self.words
        if not words:
            return ""
        # Seldom needed, and not by those who start a program.
        from shlex import join  # noqa: PLC0415

        return join(words)

    def upon(self, world: World) -> World:
        """*world* with what these options say instead."""
        seed = world.seed if self.random is None else self.random
        return world._replace(
            inputs=world.inputs + self.inputs,
            args=world.args if self.args is None else self.args,
            seed=None if seed == "free" else seed,
            timing=self.timing or world.timing,
            cores=self.cores or world.cores,
        )
