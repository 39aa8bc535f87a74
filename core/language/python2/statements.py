"""Statements that Python 3 writes in another way: print, raise, exec, except."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.language.python2.tokens import CLOSING, OPENING, Token, is_blank, joined, split

if TYPE_CHECKING:
    from collections.abc import Callable


def rewritten(statement: list[Token], *, prints: bool) -> list[Token]:
    """*statement* as Python 3 has it; *prints* says whether print is a statement."""
    first = next((n for n, token in enumerate(statement) if token.kind != "space"), None)
    if first is None:
        return statement
    word = statement[first].text
    rule = _RULES.get(word)
    if rule is None or (word == "print" and not prints):
        return statement
    last = len(statement)
    while last > first + 1 and _is_end(statement[last - 1]):
        last -= 1
    told = rule(statement[first + 1 : last])
    if told is None:
        return statement
    return [*statement[:first], Token("name", told), *statement[last:]]


def _is_end(token: Token) -> bool:
    return is_blank(token) or token.kind == "newline" or token.text in {";", ":"}


def _print(rest: list[Token]) -> str | None:
    """``print >>f, x,``."""
    parts = [joined(part) for part in split(rest, ",")]
    if parts == [""]:
        return "print()"
    if _is_call(rest):
        return None
    options = ""
    if len(parts) > 1 and not parts[-1]:
        parts.pop()
        options = ', end=" "'
    if parts[0].startswith(">>"):
        options += f", file={parts.pop(0).removeprefix('>>').strip()}"
    return f"print({', '.join(parts)}{options})" if parts else f"print({options[2:]})"


def _is_call(rest: list[Token]) -> bool:
    """Whether *rest* is one thing in brackets, or a call of print as a function."""
    plain = [token for token in rest if not is_blank(token)]
    if not plain or plain[0].text != "(":
        return False
    close = rest[0].text == "("  # whoever leaves no blank means a function
    depth = 0
    for place, token in enumerate(plain):
        depth += (token.text in OPENING) - (token.text in CLOSING)
        if depth == 0:
            # `print (a), b` and `print (a) + b` print more than the brackets.
            return place == len(plain) - 1 and (close or len(split(plain[1:place], ",")) == 1)
    return True


def _raise(rest: list[Token]) -> str | None:
    """``raise Error, "why", traceback``."""
    parts = [joined(part) for part in split(rest, ",")]
    if len(parts) == 1:
        return None
    error, value, *trace = parts
    inside = value[1:-1] if value.startswith("(") and value.endswith(")") else value
    made = f"{error}({'' if value == 'None' else inside})"
    return f"raise {made}.with_traceback({trace[0]})" if trace else f"raise {made}"


def _exec(rest: list[Token]) -> str | None:
    """``exec code in names``."""
    if _is_call(rest):
        return None
    code, *spaces = [joined(part) for part in split(rest, "in")]
    return f"exec({', '.join([code, *spaces])})" if code else None


def _except(rest: list[Token]) -> str | None:
    """``except Error, error``."""
    parts = [joined(part) for part in split(rest, ",")]
    return f"except {parts[0]} as {parts[1]}" if len(parts) > 1 and parts[1] else None


_RULES: Final[dict[str, Callable[[list[Token]], str | None]]] = {
    "print": _print, "raise": _raise, "exec": _exec, "except": _except,
}  # fmt: skip
