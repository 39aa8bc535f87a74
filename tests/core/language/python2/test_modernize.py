"""Python 2 is told as such, and becomes Python 3."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.cli import main
from core.language.errors import Python2Error, SyntaxRefusedError
from core.language.parser import parse
from core.language.python2.modernize import LONGEST, is_python, modernized
from core.language.python2.tokens import UnfinishedError, tokens_of
from core.language.source import Source
from core.machine.library.vocabulary import LIBRARY

if TYPE_CHECKING:
    from pathlib import Path

STATEMENTS = [
    ("print", "print()"),
    ("print 'a', b", "print('a', b)"),
    ("print 'a',", "print('a', end=\" \")"),
    ("print >>f, 'a', b", "print('a', b, file=f)"),
    ("print >>f", "print(file=f)"),
    ("print ('a'), b", "print(('a'), b)"),
    ("print ('a') + b", "print(('a') + b)"),
    ("print 'c'; print ('a', b)", "print('c'); print(('a', b))"),
    ("print('a', b); print 'c'", "print('a', b); print('c')"),
    ("print 'a' % (b, c)", "print('a' % (b, c))"),
    ("print lambda: 1", "print(lambda: 1)"),
    ("print lambda x, y: 1, 'a'", "print(lambda x, y: 1, 'a')"),
    ("print {1: 2}[1:2]  # why", "print({1: 2}[1:2])  # why"),
    ("if x: print 'a'; print 'b'", "if x: print('a'); print('b')"),
    ("print 'a', \\\n    'b'", "print('a', \\\n    'b')"),
    ("print '''a\nb'''", "print('''a\nb''')"),
    ("raise E, 'why'", "raise E('why')"),
    ("raise E, ('a', b)", "raise E('a', b)"),
    ("raise E, 'why', trace", "raise E('why').with_traceback(trace)"),
    ("raise E, None, trace", "raise E().with_traceback(trace)"),
    ("exec 'x' in names", "exec('x', names)"),
    ("try: x\nexcept E, e: y", "try: x\nexcept E as e: y"),
    ("try: x\nexcept (A, B), e:\n    y", "try: x\nexcept (A, B) as e:\n    y"),
]
WORDS = [
    ("print ('a', b)", None),
    ("a <> b", "a != b"),
    ("`a + b`", "repr(a + b)"),
    ("0777 + 0xFFL + 10L + 0", "0o777 + 0xFF + 10 + 0"),
    ("ur'\\d' + u'x'", "r'\\d' + u'x'"),
    ("xrange(3) + raw_input('a')", "range(3) + input('a')"),
    ("d.has_key(k)", "(k in d)"),
    ("not a.b[0].has_key((1, 2))", "not ((1, 2) in a.b[0])"),
    ("f(x).has_key(k) and d.has_key(d.has_key(1))", "(k in f(x)) and ((1 in d) in d)"),
    ("d.iteritems()", "d.items()"),
    ("t.isAlive()", "t.is_alive()"),
    ("a.b(c).next()", "next(a.b(c))"),
    ("node.next", None),
    ("node.next(1)", None),
    ("long = 3", None),
    ("f(long=3)", None),
    ("'print x' + \"a <> b\"  # print x", None),
]
FILES = [
    ("import Queue\nq = Queue.Queue()", "import queue\nq = queue.Queue()"),
    ("import Queue\ndef f(Queue): pass", "import queue as Queue\ndef f(Queue): pass"),
    ("from Queue import Queue", "from queue import Queue"),
    ("import thread, time\nthread.exit()", "import _thread, time\n_thread.exit()"),
    (
        "import urllib2\nurllib2.urlopen('a')",
        "import urllib.request\nurllib.request.urlopen('a')",
    ),
    ("import urllib\nurllib.quote('a')", "import urllib.parse\nurllib.parse.quote('a')"),
    ("import os\nreduce(f, x)", "from functools import reduce\nimport os\nreduce(f, x)"),
    (
        "class I:\n\tdef next(self):\n\t    print 1\n        print 2",
        "class I:\n        def __next__(self):\n            print(1)\n        print(2)",
    ),
    ("from __future__ import print_function\nprint('a', xrange(2))",
     "from __future__ import print_function\nprint('a', range(2))"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), STATEMENTS)
def test_each_rule_for_statements(old: str, new: str) -> None:
    found = modernized(f"{old}\nprint 'certainly Python 2'")

    assert found is not None
    assert found.text == f"{new}\nprint('certainly Python 2')"
    ast.parse(found.text)


@pytest.mark.parametrize(("old", "new"), [*WORDS, *FILES])
def test_each_rule(old: str, new: str | None) -> None:
    found = modernized(old)

    assert (None if found is None else found.text) == new
    if new is not None:
        ast.parse(new)


@pytest.mark.parametrize(("old", "new"), [*STATEMENTS, *FILES])
def test_what_was_made_is_left_alone(old: str, new: str) -> None:
    again = modernized(new)

    assert again is None or again.text == new


def test_the_lines_that_differ_are_told() -> None:
    found = modernized("x = 1\nprint x\ny = x / 2\nprint(x)\nprint x\n")

    assert found is not None
    assert (found.lines, found.divisions) == ((2, 5), (3,))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("x = 1\nprint 'hello'\n", 2),
        ("try:\n    x = 1\nexcept E, e:\n    pass\n", 3),
        ("x = 0777\n", 1),
        ("if 1 <> 2:\n    x = `3`\n", 1),
        ("import Queue\nexec 'x'\n", 2),
        ("print 'a'\ndef broken(:\n", 1),
    ],
)
def test_python_2_is_told_as_such(text: str, line: int) -> None:
    with pytest.raises(Python2Error, match="this is Python 2") as caught:
        parse(Source("p.py", text), LIBRARY)

    assert caught.value.span.line == line
    assert "interlock modernize" in caught.value.hint


@pytest.mark.parametrize(
    "text",
    [
        "print(",
        "x = (long\ny = 3",
        "def f()\n    return raw_input()",
        "if x:\n\ty = 1\n        z = 2",
        "while True\n    xrange(3)",
        "x = 'unfinished\nprint 'y'",
        "print(1))",
        "x = [print 3]\nprint 'y'",
    ],
)
def test_a_mistake_in_python_3_is_not_called_python_2(text: str) -> None:
    with pytest.raises(SyntaxRefusedError) as caught:
        parse(Source("p.py", text), LIBRARY)

    assert not isinstance(caught.value, Python2Error)


@given(st.text("ab1 \n\t'\"\\`<>()[],.:;#=print except raise", max_size=80))
def test_nothing_is_lost_on_the_way_and_nothing_breaks(text: str) -> None:
    try:
        assert "".join(token.text for token in tokens_of(text)) == text
    except UnfinishedError:
        assert modernized(text) is None
    else:
        modernized(text)


@pytest.mark.parametrize(
    "text",
    [
        "print " + "(" * 90_000,
        "x" + ".has_key(1)" * 8_000,
        "'''" + "\\'''" * 20_000,
        "'" * 99_999,
        "x.next(" * 14_000,
        "`" * 90_000,
        "print " + "a," * 45_000,
        "0" * 99_000,
        "e" * LONGEST + " ",
        "\\\n" * 49_000,
    ],
)
def test_hostile_texts_are_done_with_soon(text: str) -> None:
    modernized(text)


def written(folder: Path, data: bytes) -> Path:
    path = folder / "old.py"
    path.write_bytes(data)
    return path


def test_the_command_shows_what_it_would_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, b"print 1 / 2\n")

    assert main(["modernize", str(path)]) == 0

    told = capsys.readouterr()
    assert "-print 1 / 2\n+print(1 / 2)\n" in told.out
    assert "line 1" in told.err
    assert path.read_bytes() == b"print 1 / 2\n"


def test_the_command_writes_if_it_is_told_to(tmp_path: Path) -> None:
    path = written(tmp_path, "print 'ä'\r\nx = 1\r\n".encode())
    path.chmod(0o640)

    assert main(["modernize", str(path), "--write"]) == 0

    assert path.read_bytes() == "print('ä')\r\nx = 1\r\n".encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["old.py"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"print('a')\n", 0),
        (b"print 'a'\ndef f(:\n", 2),
        (b"x = '", 2),
        (b"\0", 2),
        ("# coding: latin-1\nprint 'ä'\n".encode("latin-1"), 2),
    ],
)
def test_what_cannot_be_done_changes_nothing(tmp_path: Path, data: bytes, code: int) -> None:
    path = written(tmp_path, data)

    assert main(["modernize", str(path), "--write"]) == code

    assert path.read_bytes() == data


def test_everything_that_was_made_is_python() -> None:
    text = "\n".join(old for old, _ in STATEMENTS)

    found = modernized(text)

    assert found is not None
    assert is_python(found.text)
