"""A small lesson to make others from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

START = '''"""Two threads count."""
import threading

counter = 0


def work():
    global counter
    counter += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert counter == 2
'''
SOLUTION = START.replace("counter = 0\n", "counter = 0\nlock = threading.Lock()\n", 1).replace(
    "    counter += 1\n", "    with lock:\n        counter += 1\n"
)
ANSWER = "0:0x3+2x2+1x4+2x2+0x4"
TEXT = f"""\
# One line is three steps

fails: assertion
ends: counter == 2
threads: 2
together: work
calls: work 2

## Watch
schedule: {ANSWER}
Two threads add one
to the same `counter`.

Look closely.

- at 5: The second has read 0,
  and will write 1.
- at 8: The first has read 0 too.

## Predict
What can `counter` be?

- [ ] only 2 :: Nobody waits.
- [x] 1 or 2 :: Both may read 0.

## Break it
Make it fail.

- hint: A line is not a step.
- hint: Let both read first.
- answer: {ANSWER}

## Fix it
Mend it.

- hint: Put a lock round both.

## Remember
- A line may be several steps.

## Speaker
schedule: {ANSWER}
Ask first.

- at 5: Point at it.

## Misconceptions
- gil-makes-it-safe: It does not.
"""


def lesson_in(folder: Path, text: str = TEXT, start: str = START, solution: str = SOLUTION) -> Path:
    """A lesson's folder with these files."""
    made = folder / "01_lost_update"
    made.mkdir()
    for name, content in (("lesson.txt", text), ("start.py", start), ("solution.py", solution)):
        (made / name).write_text(content, encoding="utf-8")
    return made
