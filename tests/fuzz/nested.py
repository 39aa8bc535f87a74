"""Programs whose threads start threads themselves: trees, chains, children that others wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fuzz.writing import indented

if TYPE_CHECKING:
    from random import Random

HEAD = """import threading
lock = threading.Lock()
kids = []
slots = [0, 0, 0]
total = 0
told = []
ev = threading.Event()
def leaf(me):
    global total
    {leaf}
def branch(me):
    global total
    {branch}"""
DOING = (
    "slots[me] += 1", "slots[0] = me", "total += 1", "total = me", "with lock:\n    total += 1",
    "with lock:\n    slots[0] += me", "ev.set()", "assert total < 2", "assert slots[0] != 1", "pass",
    "pass", "slots[me] = total", "print(me)", "print(f'a {me}')", "print('b')",
)  # fmt: skip
LOOKING = (
    "told.append(threading.active_count())", "total = len(threading.enumerate())",
    "told.append(threading.current_thread().name)", "total = [t.name for t in threading.enumerate()]",
    "total = len(kids)", "if kids:\n    total = kids[0].is_alive()", "if kids:\n    kids[-1].join()",
    "for t in kids:\n    t.join()", "ev.wait()", "total = threading.current_thread() in kids",
    "if kids:\n    told.append(kids[0].name)", "if kids:\n    kids[0].name = 'x'",
    "print([t.name[:2] for t in threading.enumerate()])",
)  # fmt: skip
MAKING = (
    "t = threading.Thread(target={what}, args=({arg},))",
    "t = threading.Thread(target={what}, args=({arg},))",
    "t = threading.Thread(target={what}, args=({arg},), name='k')",
    "t = threading.Thread(target={what}, args=({arg},), name=f'k{{me}}')",
    "t = threading.Thread(target={what}, args=({arg},), daemon=True)",
    "t = threading.Timer(0, {what}, ({arg},))",
)
AFTER = (
    "t.start()\nt.join()", "t.start()\nt.join()", "t.start()", "t.start()\nkids.append(t)",
    "kids.append(t)\nt.start()", "t.start()\n{more}\nt.join()", "with lock:\n    t.start()\nt.join()",
    "t.start()\ntotal = t.is_alive()", "kids.append(t)\nif len(kids) > 1:\n    kids[0].start()",
    "t.start()\nt.join()\nslots[{arg}] = 5", "t.start()\ntold.append(t.name)",
)  # fmt: skip


def program(luck: Random) -> str:
    """A program of a few threads, most of which are started by others than main."""
    deep = luck.random() < 0.2
    leaf = _block(luck, luck.choice((0, 1, 1, 2)))
    branch = "\n".join(
        [*_some(luck, luck.choice((0, 0, 1))), *_children(luck, luck.choice((1, 1, 2)), deep=deep)]
    )
    if deep:
        branch = "if me:\n" + indented(branch)
    parts = [HEAD.format(leaf=_in(leaf), branch=_in(branch or "pass"))]
    number = luck.choice((2, 2, 2, 3))
    targets = [luck.choice(("branch", "branch", "branch", "leaf")) for _ in range(number)]
    arguments = [luck.choice((0, 1, 1, tid)) for tid in range(number)]
    made = [
        f"threading.Thread(target={what}, args=({arg},))"
        for what, arg in zip(targets, arguments, strict=True)
    ]
    parts += [f"threads = [{', '.join(made)}]", "for t in threads:\n    t.start()"]
    parts += _some(luck, luck.choice((0, 0, 1)))
    if luck.random() < 0.8:
        parts.append("for t in threads:\n    t.join()")
    parts.append(luck.choice(("print(total, slots, told)", "print(total)", "assert total != 1")))
    return "\n".join(parts) + "\n"


def _children(luck: Random, number: int, *, deep: bool) -> list[str]:
    found = []
    for _ in range(number):
        what, arg = ("branch", "0") if deep and luck.random() < 0.6 else ("leaf", luck.choice("01"))
        more = _block(luck, 1)
        found += [luck.choice(MAKING).format(what=what, arg=arg if what == "leaf" else "me - 1")]
        found += [luck.choice(AFTER).format(more=more, arg=arg)]
    return found


def _some(luck: Random, number: int) -> list[str]:
    return [
        luck.choice(DOING if luck.random() < 0.6 else LOOKING)
        .replace("[me]", "[1]")
        .replace("= me", "= 1")
        .replace("+= me", "+= 1")
        for _ in range(number)
    ]


def _block(luck: Random, number: int) -> str:
    lines = [luck.choice(DOING if luck.random() < 0.75 else LOOKING) for _ in range(number)]
    return "\n".join(lines or ["pass"])


def _in(text: str) -> str:
    return indented(text).lstrip()
