"""What of Python is simulated, for people who ask: one name, or all of it as a page."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from core.language.refusals_library import guess
from core.language.refusals_syntax import REFUSED_SYNTAX
from core.language.vocabulary import (
    BUILTINS,
    DEFINABLE_DUNDERS,
    READABLE_DUNDERS,
    READABLE_NAMES,
    REFUSED_BUILTINS,
    REFUSED_DUNDERS,
)
from core.machine.library.host_parts import declaration
from core.machine.library.refused_modules import REFUSED_MODULES
from core.machine.library.vocabulary import LIBRARY
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from core.language.vocabulary.library import Missing


class Answer(NamedTuple):
    """Whether something is simulated, and what there is to say of it."""

    simulated: bool
    text: str


def ask(name: str) -> Answer:
    """What is to say of *name*: a module, a name of one ("threading.Lock"), or one of Python."""
    if LIBRARY.is_module(name):
        return Answer(simulated=True, text="\n".join(_module(name)))
    module, _, attribute = name.rpartition(".")
    if LIBRARY.is_module(module):
        return _attribute(module, attribute)
    if name in BUILTINS:
        return Answer(simulated=True, text=f"{name}: simulated; it is built in")
    if name in DEFINABLE_DUNDERS | READABLE_DUNDERS | READABLE_NAMES:
        return Answer(simulated=True, text=f"{name}: simulated, as in Python")
    for told in (REFUSED_BUILTINS, REFUSED_DUNDERS, _SYNTAX):
        if name in told:
            return _not(name, *told[name])
    if missing := LIBRARY.missing_module(name):
        return _not(name, missing.why, missing.instead)
    homes = [each for each in LIBRARY.modules() if name in LIBRARY.names(each)]
    if homes:
        found = ", ".join(f"{home}.{name}" for home in homes)
        return Answer(simulated=True, text=f"{found}: simulated")
    close = guess(name, {*LIBRARY.modules(), *BUILTINS})
    hint = f"did you mean {close}?" if close else "put what you need of it into your file"
    return _not(name, "", hint)


def page() -> str:
    """Everything that `ask` knows, for docs/supported.md."""
    return "\n".join(lines()) + "\n"


def lines() -> Iterator[str]:
    """The same line by line: what the library has is looked up module by module."""
    yield from _HEAD
    yield from _language()
    yield from _library()
    yield from _refused()


_SYNTAX: Final = {
    "async": REFUSED_SYNTAX["AsyncFunctionDef"],
    "await": REFUSED_SYNTAX["Await"],
    "type": REFUSED_SYNTAX["TypeAlias"],
}
"""Refused syntax by the word that begins it."""


def _not(name: str, why: str, instead: str) -> Answer:
    reason = f"; {why}" if why else ""
    return Answer(simulated=False, text=f"{name}: not simulated{reason} ({instead})")


def _attribute(module: str, name: str) -> Answer:
    whole = f"{module}.{name}"
    if name in LIBRARY.names(module):
        final = "; no class of a program can inherit it" if LIBRARY.is_final(whole) else ""
        return Answer(simulated=True, text=f"{whole}: simulated{final}")
    missing = LIBRARY.missing_name(module, name)
    if missing is not None:
        return _not(whole, missing.why, missing.instead)
    close = guess(name, LIBRARY.names(module))
    hint = f"did you mean {close}?" if close else f"interlock supports {module} says what there is"
    return _not(whole, "", hint)


def _module(name: str) -> Iterator[str]:
    yield _summary(name)
    yield f"simulated: {', '.join(sorted(LIBRARY.names(name)))}"
    for missing, each in sorted(declaration(name).missing.items()):
        yield f"not simulated: {missing}{_because(each)} ({each.instead})"


def _summary(module: str) -> str:
    """What the declaration of *module* says it is."""
    text = import_module(f"{__package__}.{module}").__doc__ or ""
    return text.strip().split("\n\n")[0].replace("`", "").rstrip(".")


def _because(missing: Missing) -> str:
    return f": {missing.why}" if missing.why else ""


# The page


_HEAD: Final = (
    "# Supported Python",
    "",
    "Written by `python3 dev.py supported` from the declarations of the code. The command",
    "`interlock supports NAME` tells of one name.",
    "",
    "A program is Python 3.11. An import that nobody uses is never refused.",
    "",
)


def _language() -> Iterator[str]:
    yield "## The language"
    yield ""
    yield "Refused, with what to write instead:"
    yield ""
    syntax = dict.fromkeys(REFUSED_SYNTAX.values())
    yield from (f"- {why}: {instead}" for why, instead in syntax)
    yield ""
    yield f"Built in: {_listed(BUILTINS)}."
    yield ""
    yield from _table("Built-in name", REFUSED_BUILTINS)
    yield from _table("Special name", REFUSED_DUNDERS)


def _library() -> Iterator[str]:
    yield "## The library"
    for module in LIBRARY.modules():
        yield ""
        yield f"### {module}"
        yield ""
        yield f"{_summary(module).partition(': ')[2].capitalize()}."
        yield ""
        yield _listed(LIBRARY.names(module))
        missing = declaration(module).missing
        if missing:
            yield ""
        for name, each in sorted(missing.items()):
            yield f"- not `{name}`{_because(each)}: {each.instead}"
    yield ""


def _refused() -> Iterator[str]:
    yield "## Modules that are not simulated"
    yield ""
    told = {name: (each.why, each.instead) for name, each in REFUSED_MODULES.items()}
    yield from list(_table("Module", {n: t for n, t in told.items() if not LIBRARY.is_module(n)}))[
        :-1
    ]


def _listed(names: Iterable[str]) -> str:
    return " ".join(f"`{name}`" for name in sorted(names))


def _table(what: str, told: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    yield f"| {what} | why it is refused | instead |"
    yield "| --- | --- | --- |"
    for name, (why, instead) in sorted(told.items()):
        yield f"| `{name}` | {why} | {instead} |"
    yield ""
