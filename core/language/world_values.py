"""The texts in which a world is declared, in comments and in options of a command.

What they mean is in `core.language.world`; each function gives a value or says what is
wrong with the text and what to write instead.
"""

from __future__ import annotations

import ast
import posixpath
import re
import warnings
from typing import TYPE_CHECKING, Final, Literal, cast

from core.language.world import MOST_CORES, DeclaredFile, DeclaredReply

if TYPE_CHECKING:
    from core.language.world import Result, Timing

LONGEST: Final = 10_000
"""Characters of anything but the content of a file."""
LARGEST_FILE: Final = 1_000_000
"""Characters or bytes of a file; a text with the program in it is no larger."""
LONGEST_NAME: Final = 255
LONGEST_WAIT: Final = 1_000_000.0
"""Seconds after which an answer may come."""

END: Final = "end"
"""What stands in the place of an answer where the keyboard is closed."""

_SEED = re.compile(r"seed(?:\s+|\s*=\s*)(\d{1,18})")
_LINES = re.compile(r"(\d{1,7}) lines? of\s+(.*)", re.DOTALL)
_AFTER = re.compile(r"(.*?)\s*\bafter\s+(\d{1,7}(?:\.\d{1,6})?)(?:\s*s)?\s*", re.DOTALL)
_STATUS = re.compile(r"([1-5]\d\d)\b\s*(.*)", re.DOTALL)
_QUOTED = re.compile(r"""(["'])(.*?)\1\s*=\s*(.*)""", re.DOTALL)
_PORT = re.compile(r"socket:(\d{1,5})")
_FILE_EXAMPLE: Final = 'write # file: names.txt = "Ann\\nBob\\n"'
_REPLY_EXAMPLE: Final = 'write # reply: https://x.org/a = 200 "text" after 2, or = fails'
_RANDOM_EXAMPLE: Final = "write free, or seed 7"
_TIMING_EXAMPLE: Final = "write free, or as written"


class WrongValueError(ValueError):
    """The *reason* why a text declares nothing, and the *hint* what would."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason, hint)
        self.reason = reason
        self.hint = hint


def read_answer(text: str) -> str | None:
    """One answer to `input()`: the text itself, or a literal; None is the end of them."""
    _check_length(text, "an answer")
    if text == END:
        return None
    if text[:1] not in {'"', "'"}:
        return text
    answer = _literal(text, 'write # input: 3, or # input: " with blanks "')
    if not isinstance(answer, str) or "\n" in answer or "\r" in answer:
        raise WrongValueError("an answer is one line of text", "write one directive for each line")
    return answer


def directive_of(answer: str) -> str:
    """The comment that declares *answer*."""
    plain = answer.strip() == answer and answer[:1] not in {'"', "'"} and answer != END
    return f"# input: {answer}" if plain else f"# input: {answer!r}"


def read_option(text: str) -> str:
    """An answer as an option gives it, which needs no quotation marks."""
    _check_length(text, "an answer")
    if "\n" in text or "\r" in text:
        raise WrongValueError("an answer is one line", "give --input once for each line")
    return text


def read_args(text: str) -> tuple[str, ...]:
    """The words of a command line, quoted as in a shell."""
    import shlex  # noqa: PLC0415 - seldom needed

    _check_length(text, "a command line")
    try:
        return tuple(shlex.split(text))
    except ValueError as error:
        reason = f"the arguments cannot be told apart: {str(error).lower()}"
        raise WrongValueError(reason, "close the quotation mark") from None


def read_file(text: str) -> DeclaredFile:
    """``NAME = "content"``, or ``NAME = 3 lines of "text"``."""
    quoted = _QUOTED.fullmatch(text)
    name, equals, content = (quoted[2], "=", quoted[3]) if quoted else _parted(text)
    if not equals:
        raise WrongValueError("the file has no content", _FILE_EXAMPLE)
    if not name or name.endswith("/") or "\0" in name or len(name) > LONGEST_NAME:
        raise WrongValueError("this is no name of a file", _FILE_EXAMPLE)
    return DeclaredFile(posixpath.normpath(name), _content(content))


def _content(text: str) -> str | bytes:
    repeated = _LINES.fullmatch(text)
    if repeated is None:
        return _literal(text, _FILE_EXAMPLE)
    count, line = int(repeated[1]), _literal(repeated[2], 'write 3 lines of "a,1"')
    if not isinstance(line, str):
        raise WrongValueError("lines are text, not bytes", "leave out the b before the text")
    if count * (len(line) + 1) > LARGEST_FILE:
        reason = f"the file is too large: the limit is {LARGEST_FILE:,} characters"
        raise WrongValueError(reason, "fewer lines show the same")
    return f"{line}\n" * count


def read_reply(text: str) -> DeclaredReply:
    """``ADDRESS = 200 "text" after 2``, ``= fails``, ``= times out``, ``= sometimes 404``."""
    _check_length(text, "a reply")
    address, equals, what = _parted(text)
    if not equals or not address or not what or " " in address:
        raise WrongValueError("the reply is none", _REPLY_EXAMPLE)
    if address.startswith("socket:"):
        return _socket_reply(address, what)
    often, _, rest = what.partition(" ")
    sometimes = often == "sometimes"
    what = rest.strip() if sometimes else what
    if what in {"fails", "times out"}:
        result: Result = "failure" if what == "fails" else "timeout"
        return DeclaredReply(address=address, result=result, sometimes=sometimes)
    after = _AFTER.fullmatch(what)
    status, body = _status_and_text(after[1] if after else what)
    seconds = float(after[2]) if after else None
    if (seconds or 0) > LONGEST_WAIT:
        raise WrongValueError("nobody waits that long", f"write at most {LONGEST_WAIT:,.0f}")
    return DeclaredReply(
        address=address, result="answer", status=status, text=body, after=seconds,
        sometimes=sometimes,
    )  # fmt: skip


def _socket_reply(address: str, what: str) -> DeclaredReply:
    port = _PORT.fullmatch(address)
    if port is None or not 0 < int(port[1]) < 1 << 16:
        raise WrongValueError("this is no port", 'write # reply: socket:9000 = "hello"')
    text = _literal(what, 'write # reply: socket:9000 = "hello"')
    if not isinstance(text, str):
        raise WrongValueError("a reply is text, not bytes", "leave out the b before it")
    return DeclaredReply(address=address, result="answer", text=text)


def _status_and_text(what: str) -> tuple[int | None, str | None]:
    """``200 "text"``, of which one may be missing."""
    found = _STATUS.fullmatch(what)
    status, rest = (int(found[1]), found[2]) if found else (None, what)
    if not rest and status is not None:
        return status, None
    text = _literal(rest, _REPLY_EXAMPLE)
    if not isinstance(text, str):
        raise WrongValueError("a reply is text, not bytes", "leave out the b before it")
    return status, text


def read_random(text: str) -> int | Literal["free"]:
    """``free``, or ``seed 7``: the seed."""
    if text == "free":
        return "free"
    found = _SEED.fullmatch(text)
    if found is None:
        raise WrongValueError(f"random cannot be {_shown(text)}", _RANDOM_EXAMPLE)
    return int(found[1])


def read_timing(text: str) -> Timing:
    """``free``, or ``as written``, which an option may write with a hyphen."""
    plain = text.replace("-", " ")
    if plain not in {"free", "as written"}:
        raise WrongValueError(f"timing cannot be {_shown(text)}", _TIMING_EXAMPLE)
    return cast("Timing", plain)


def read_cores(text: str) -> int:
    """How many cores the simulated computer has."""
    if text.isascii() and text.isdigit() and len(text) <= len(str(MOST_CORES)):
        count = int(text)
        if 1 <= count <= MOST_CORES:
            return count
    reason = f"there cannot be {_shown(text)} cores"
    raise WrongValueError(reason, f"write a number from 1 to {MOST_CORES:,}")


def _parted(text: str) -> tuple[str, str, str]:
    """What stands before the equals sign and after it; one with blanks round it counts first."""
    for sign in (" = ", " =", "="):
        before, found, after = text.partition(sign)
        if found:
            return before.strip(), found, after.strip()
    return text, "", ""


def _literal(text: str, example: str) -> str | bytes:
    """The text or bytes that *text* is a Python literal of; a comment may follow."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            node = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        node = None
    if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes):
        return node.value
    raise WrongValueError(f"{_shown(text)} is no text in quotation marks", example)


def _check_length(text: str, what: str) -> None:
    if len(text) > LONGEST:
        raise WrongValueError(f"{what} has at most {LONGEST:,} characters", "write less")


def _shown(text: str) -> str:
    longest = 40
    return f"'{text if len(text) <= longest else text[:longest] + '…'}'"
