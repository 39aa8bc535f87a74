"""Any text gives a checked program or one clear error; nothing else ever comes out."""

from __future__ import annotations

import warnings
from contextlib import suppress
from functools import partial

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.language.errors import (
    ProgramError,
    RefusedError,
    SourceError,
    SyntaxRefusedError,
    UnreadableError,
    excerpt,
)
from core.language.parser import MOST_WORDS, Checked, _check_meaning, parse
from core.language.source import LARGEST, Source, decode
from core.machine.library.vocabulary import LIBRARY
from tests.calls import calls_of
from tests.core.language.programs import BANK


def outcome(text: str) -> Checked | ProgramError:
    try:
        return parse(Source("p.py", text), LIBRARY)
    except ProgramError as error:
        return error


def error_of(text: str) -> ProgramError:
    with pytest.raises(ProgramError) as caught:
        parse(Source("p.py", text), LIBRARY)
    return caught.value


def test_an_everyday_program_passes() -> None:
    checked = parse(Source("bank.py", BANK), LIBRARY)

    assert checked.source.name == "bank.py"
    assert len(checked.directives.invariants) == 1
    assert len(checked.tree.body) > 20


@pytest.mark.parametrize("text", ["", "\n", "# only a comment", "pass", "\x0c", '"""doc"""'])
def test_a_program_that_does_nothing_is_a_program(text: str) -> None:
    assert parse(Source("p.py", text), LIBRARY).source.text == text


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("x = (1", 1, 5, "'(' was never closed"),
        ("x =\ny = 1", 1, 4, "invalid syntax"),
        ("é = 'ß' b", 1, 9, "invalid syntax"),
        ("print 'a'", 1, 1, "this is Python 2 (interlock modernize"),
        ("x = [1 2]", 1, 6, "invalid syntax (perhaps you forgot a comma?)"),
        ("if x = 1: pass", 1, 4, "invalid syntax (maybe you meant '==' or ':=' instead of '='?)"),
        ("  x", 1, 3, "unexpected indent (indent each block by four spaces)"),
        ("if x:\ny", 2, 1, "expected an indented block"),
        ("if x:\n        y\n\tz", 3, None, "inconsistent use of tabs"),
        ("if x:\n    y\n  z", 3, None, "unindent does not match"),
        ("x = '", 1, 5, "unterminated string literal"),
        ('x = """\n', 1, 5, "unterminated triple-quoted string literal"),
        ("return 1", 1, 1, "'return' outside function"),
        ("x = 1\nbreak", 2, 1, "'break' outside loop"),
        ("def f():\n    nonlocal x", 2, 5, "no binding for nonlocal 'x' found"),
        ("def f(a, a): pass", 1, 10, "duplicate argument 'a'"),
        ("f(a=1, a=2)", 1, 8, "keyword argument repeated"),
        ("def f():\n    x = 1\n    global x", 3, 5, "assigned to before global declaration"),
        ("x = 1\n\0", 2, 1, "zero character"),
        ("x = 1\ny = '\ud800'", 2, 6, "half a character"),
        ("x = " + "9" * 5000, 1, None, "exceeds the limit"),
        ("(" * 150 + ")" * 150 + "(" * 300, 1, None, "too many nested parentheses"),
        ("-" * 20_000 + "1", 1, 1, "nested too deeply"),
        ("\n".join(" " * n + "if x:" for n in range(120)), 101, None, "too many levels"),
        ("x: int = yield", 1, None, "outside function"),
    ],
)
def test_what_is_no_python_is_refused_in_place(
    text: str, line: int, column: int | None, message: str
) -> None:
    error = error_of(text)

    assert isinstance(error, SyntaxRefusedError)
    assert error.span.line == line
    assert error.span.column == column or column is None
    assert message in str(error)
    assert error.hint
    assert "^" in excerpt(text.split("\n"), error.span)


def test_all_refusals_come_at_once_and_in_order() -> None:
    error = error_of(
        "def f():\n    eval('1')\nimport ast, mmap\neval(ast, mmap)\n# invariant: f()\n"
    )

    assert isinstance(error, RefusedError)
    assert [(r.span.line, r.span.column) for r in error.refusals] == [
        (2, 5),
        (3, 8),
        (3, 13),
        (4, 1),
        (5, 14),
    ]


def test_a_text_beyond_the_limit_is_not_parsed() -> None:
    assert isinstance(error_of("#" * (LARGEST + 1)), UnreadableError)


def test_an_enormous_program_is_not_parsed_either() -> None:
    error = error_of("x;" * MOST_WORDS)

    assert str(error).startswith("p.py:1:1: the program is too large")


def test_warnings_of_the_host_stay_inside() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")

        parse(Source("p.py", "x = '\\d'\nassert (x, 'always')\nx is 1\n1if x else 2\n"), LIBRARY)


def test_what_only_the_compiler_finds_too_deep_is_refused() -> None:
    with pytest.raises(SyntaxRefusedError, match="nested too deeply"):
        _check_meaning(Source("p.py", "-" * 50_000 + "1"))


def test_blocks_nested_after_finally_are_refused_quickly() -> None:
    text = "x = 1\n"
    for _ in range(19):
        body = "".join(f"    {line}\n" for line in text.splitlines())
        text = f"try:\n    pass\nfinally:\n{body}"

    # Copied into each way out of its `try`, a block would be there half a million times.
    assert calls_of(lambda: error_of(text)) < 50_000
    assert "after finally" in str(error_of(text))


def test_a_program_ten_times_as_long_takes_ten_times_as_much_work() -> None:
    body = BANK.replace("from __future__ import annotations\n", "")
    short, long = Source("p.py", body * 2), Source("p.py", body * 20)
    assert len(long.lines) > 2_000
    # What is worked out once for all programs is no matter of their length.
    parse(short, LIBRARY)

    less, more = (calls_of(partial(parse, source, LIBRARY)) for source in (short, long))

    assert more < 10.5 * less


PIECES = st.sampled_from(
    [
        *(
            "x",
            "1",
            "'s'",
            "f'{x!r:>{y}}'",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ":",
            ",",
            "=",
            "==",
            ":=",
        ),
        *("\n", "\n    ", "\n\t", "    ", "\\\n", ";", "#", "# invariant: ", "*", "**", "@", "."),
        *(
            "def f",
            "class C",
            "lambda",
            "return ",
            "yield ",
            "async ",
            "await ",
            "if ",
            "else",
            "for ",
        ),
        *(
            "in ",
            "while ",
            "try",
            "except ",
            "finally",
            "with ",
            "as ",
            "import ",
            "from ",
            "match ",
        ),
        *(
            "case ",
            "_",
            "__dict__",
            "open",
            "global ",
            "nonlocal ",
            "del ",
            "not ",
            "raise ",
            "type ",
        ),
        *(
            "ä",
            "漢",
            "\x0c",
            "\r",
            "\r\n",
            "\ufeff",
            "\u2028",
            "\ud800",
            "\0",
            "$",
            "?",
            "0x",
            "1e",
            '"""',
        ),
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
@example("x = 1 # invariant: x == 1\r# invariant: y")
@example("\ufeffx")
@example("# invariant: (\n\\")
@example("\\\n# invariant: x")
@example("x = 1\n  # invariant: x\n\\")
def test_any_text_is_checked_or_refused(text: str) -> None:
    found = outcome(text)

    assert str(found)
    if isinstance(found, SourceError):
        assert excerpt(text.split("\n"), found.span)
        assert found.span.line >= 1
        assert found.span.column >= 1


@given(st.binary(max_size=200))
def test_any_bytes_are_checked_or_refused(data: bytes) -> None:
    with suppress(ProgramError):
        parse(decode("p.py", data), LIBRARY)


@given(st.integers(0, len(BANK)))
def test_a_half_written_program_is_checked_or_refused(length: int) -> None:
    assert str(outcome(BANK[:length]))


@given(st.integers(0, len(BANK)), st.integers(0, 20), st.text(max_size=4))
def test_a_damaged_program_is_checked_or_refused(place: int, gone: int, added: str) -> None:
    assert str(outcome(BANK[:place] + added + BANK[place + gone :]))
