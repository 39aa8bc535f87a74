"""What files ask of the host: turns of the thread, paths and texts as plain values."""

from __future__ import annotations

import codecs
import posixpath
from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, called_from
from core.machine.events import Kind
from core.machine.library._io.objects import FileObject
from core.machine.natives import BuiltinFunction
from core.machine.objects import DictObject
from core.machine.plain import operand_name
from core.machine.thrown import LimitError, Thrown, UnmodelledError
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.program import Program
    from core.machine.machine import Machine
    from core.machine.values import Value

    Args = tuple[Value, ...]
    Kwargs = dict[str, Value]

HERE: Final = "/home/user"
"""The folder that the program runs in."""
LARGEST: Final = 2**20
"""The most bytes of one file."""
MOST: Final = 1_000
"""The most files and folders."""
_LONGEST_PATH: Final = 4_096
_LONGEST_NAME: Final = 255
_CODECS: Final = {"utf-8", "ascii", "iso8859-1", "utf-8-sig"}
_ERRORS: Final = {"strict", "ignore", "replace", "backslashreplace", "surrogateescape"}


def _turn(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_turn(handle, name, verb)``: a step in which library code does that to a file.

    Who works with a *handle* that others can reach has begun a step with that already.
    """
    handle, name, verb = args
    if isinstance(handle, Ref) and m.heap[handle].shared:
        return None
    if not m.permits:
        return NOT_NOW
    m.site = called_from(m, m.site)
    m.visible(Kind.OUTSIDE, None, name, verb)
    return None


def _new_file(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_new_file(content)``: a file, which is nowhere yet."""
    return m.new(FileObject(cast("bytes", args[0])))


def _content(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_content(file)``: all the bytes in it."""
    return cast("FileObject", m.heap[cast("Ref", args[0])]).data


def _set_content(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_set_content(file, content)``."""
    ref, content = cast("tuple[Ref, bytes]", args)
    if len(content) > LARGEST:
        raise LimitError(f"a file of more than {LARGEST:,} bytes", "write less")
    cast("FileObject", m.own(ref)).data = content
    return None


def _declared(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return tuple(declared_files(m.program))


def declared_files(program: Program) -> Iterator[tuple[str, bytes]]:
    """The path and the content of each file that lies about when *program* starts."""
    for file in program.world.files:
        content = file.content
        data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
        yield resolved(file.name), data


def resolved(path: str) -> str:
    """The absolute path that *path* means in the folder of the program, without dots.

    Raises:
        Thrown: It can be the path of nothing, as CPython says it.
    """
    if "\0" in path:
        raise Thrown("ValueError", "embedded null byte")
    if not path:
        raise Thrown("FileNotFoundError", 2, "No such file or directory", path)
    parts = path.split("/")
    if len(path) >= _LONGEST_PATH or any(len(part) > _LONGEST_NAME for part in parts):
        raise Thrown("OSError", 36, "File name too long", path)
    whole = posixpath.normpath(posixpath.join(HERE, path))
    return whole[1:] if whole.startswith("//") else whole


def _resolved(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    (path,) = args
    if isinstance(path, bytes):
        path = path.decode("utf-8", "surrogateescape")
    if not isinstance(path, str):
        kind = operand_name(m, path)
        raise Thrown("TypeError", f"expected str, bytes or os.PathLike object, not {kind}")
    return resolved(path)


def _codec(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_codec(encoding, errors)``: the name of the codec, if it is simulated."""
    encoding, errors = args
    if encoding is None or encoding == "locale":
        name = "utf-8"
    elif isinstance(encoding, str):
        name = _known_codec(encoding)
    else:
        kind = operand_name(m, encoding)
        raise Thrown("TypeError", f"open() argument 'encoding' must be str or None, not {kind}")
    if errors is not None and errors not in _ERRORS:
        raise UnmodelledError(f"errors={errors!r} is not simulated; use 'strict' or 'replace'")
    return name


def _known_codec(encoding: str) -> str:
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        raise Thrown("LookupError", f"unknown encoding: {encoding}") from None
    if name not in _CODECS:
        raise UnmodelledError(f"files in {name} are not simulated; use utf-8")
    return name


def _decoded(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_decoded(data, codec, errors, final)``: the text, and bytes that want more behind them."""
    data, codec, errors, final = cast("tuple[bytes, str, str | None, bool]", args)
    decoder = codecs.getincrementaldecoder(codec)(errors or "strict")
    try:
        text = decoder.decode(data, final)
    except UnicodeDecodeError as error:
        raise Thrown("UnicodeDecodeError", *error.args) from None
    rest = decoder.getstate()[0]
    if text.endswith("\r") and not final:
        # Half of a line end, perhaps.
        return text[:-1], b"\r" + rest
    return text, rest


def _check_size(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_check_size(size)``: whether a file may have so many bytes."""
    if cast("int", args[0]) > LARGEST:
        raise LimitError(f"a file of more than {LARGEST:,} bytes", "write less")
    return None


def _check_room(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_check_room(entries)``: whether there may be one more file."""
    entries = m.heap[cast("Ref", args[0])]
    assert isinstance(entries, DictObject)
    # Not `len`, which would be a look at all of them: what a limit of ours says is no outcome.
    if dict.__len__(entries.items) >= MOST:
        raise LimitError(f"more than {MOST:,} files and folders", "make fewer")
    return None


def _unmodelled(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_unmodelled(message)``: the run ends here, undecided."""
    raise UnmodelledError(str(args[0]))


def _pure(name: str, body: object) -> BuiltinFunction:
    return BuiltinFunction(name, body, "pure", module="_io")  # type: ignore[arg-type]


VALUES: Final[dict[str, Value]] = {
    "_HERE": HERE,
    "_turn": BuiltinFunction("_turn", _turn, "sync", module="_io"),
    "_check_room": _pure("_check_room", _check_room),
    "_check_size": _pure("_check_size", _check_size),
    "_codec": _pure("_codec", _codec),
    "_declared": _pure("_declared", _declared),
    "_content": _pure("_content", _content),
    "_new_file": _pure("_new_file", _new_file),
    "_set_content": _pure("_set_content", _set_content),
    "_decoded": _pure("_decoded", _decoded),
    "_resolved": _pure("_resolved", _resolved),
    "_unmodelled": _pure("_unmodelled", _unmodelled),
}
"""What the host has of the module, by name."""
