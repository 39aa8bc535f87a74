"""A muted value shows something and decides nothing: where it would, the run ends undecided."""

from __future__ import annotations

import pytest

from core.machine.thrown import UnmodelledError
from tests.core.machine.exploring import outputs

BEGIN = "import plotty\nm = plotty.m\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("print(m, repr(m), str(m.a.b), f'{m:>12}|', '%s' % m)", "<plotty.m"),
        ("m.a(1, x=[2]).b[3].c = 4\nm[1] = 2\ndel m.a\nprint('there')", "there"),
        ("a, b = m.both()\nprint(a)", "<plotty.m.both()[]"),
        ("with m.status('x') as s:\n print(s)", "<plotty.m.status()"),
        ("class A:\n m = m\n def f(self):\n  self.n = m.n\n  return 5\nprint(A().f())", "5"),
        ("import threading\nt = threading.Thread(target=m.show)\nt.start()\nprint(3)", "3"),
        ("import queue\nq = queue.Queue()\nq.put(m)\nprint(q.get())", "<plotty.m"),
        ("o = m\nfor _ in range(99): o = o.x\nprint(len(str(o)) < 99)", "True"),
    ],
)
def test_a_muted_value_is_shown_and_handed_on(text: str, shown: str) -> None:
    (printed,) = outputs(BEGIN + text)

    assert printed.replace("\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}", "<").startswith(shown)


@pytest.mark.parametrize(
    "text",
    [
        "if m: pass",
        "while not m.done(): pass",
        "x = m or 3",
        "m is None",
        "m == m.a",
        "3 < m",
        "m in [1]",
        "1 in m",
        "m + 1",
        "n = 1\nn -= m",
        "'a' * m",
        "[1][m]",
        "{m: 1}",
        "{1: 2}.get(m)",
        "for x in m: pass",
        "a, *b = m",
        "list(m)",
        "print(*m)",
        "len(m)",
        "int(m)",
        "range(m)",
        "max(m, 3)",
        "sorted([m, m.a])",
        "isinstance(m, int)",
        "isinstance(3, m)",
        "type(m)",
        "' '.join([m])",
        "'abc'.startswith(m)",
        "import time\ntime.sleep(m)",
        "import json\njson.dumps([m])",
        "open(m)",
        "try: 1 / 0\nexcept m: pass",
        "raise m",
        "with m: 1 / 0",
        "m.call(print)",
        "m.call(f=lambda: 1)",
        "match m:\n case int(): pass",
        "match m:\n case [x]: pass",
        "match m:\n case {'a': x}: pass",
        "match m:\n case 3: pass",
    ],
)
def test_where_a_muted_value_would_decide_the_run_ends(text: str) -> None:
    with pytest.raises(UnmodelledError, match=r"not simulated"):
        outputs(BEGIN + text)


def test_a_program_without_muted_values_is_as_ever() -> None:
    assert outputs("x = None\nprint(x is None, isinstance(3, int))") == {"True True"}
