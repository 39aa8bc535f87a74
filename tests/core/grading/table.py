"""``python -m tests.core.grading.table``: how two hundred answers are marked.

The table is Markdown: how many answers of each kind were marked as a person would, and then
every one that was not.  It takes a few minutes.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections import Counter

from core.generators import carried
from core.grading.marking import Mark, marking
from tests.core.grading.corpus import PERSON, RIGHT, Case, cases, tasks


def main() -> None:
    """Mark them all and print the table."""
    seconds, agreed, words = [], Counter[str](), dict[str, Counter[str]]()
    odd = []
    for task in tasks():
        for case in cases(task):
            begin = time.process_time()
            mark, _ = carried(marking(case.task, case.kind, case.text))
            seconds.append(time.process_time() - begin)
            words.setdefault(case.kind, Counter())[mark.word] += 1
            agreed[case.kind] += (fair := agrees(case, mark))
            if not fair:
                odd.append(
                    f"- {task.lesson.name}, {case.kind}: {mark.points}, {mark.word}: {mark.reason}"
                )
    rows = [
        f"| {kind} | {agreed[kind]} of {said.total()} | "
        + ", ".join(f"{count} {word}" for word, count in said.most_common()) + " |"
        for kind, said in words.items()
    ]  # fmt: skip
    head = ["| answers | as a person would | words |", "| --- | ---: | --- |"]
    total = f"{agreed.total()} of {len(seconds)} as a person would"
    time_taken = (
        f"processor time: median {statistics.median(seconds):.2f} s, most {max(seconds):.1f} s"
    )
    sys.stdout.write("\n".join([*head, *rows, "", f"{total}; {time_taken}", *odd, ""]))


def agrees(case: Case, mark: Mark) -> bool:
    """Whether *mark* is what a person wants *case* to get."""
    if case.wants == PERSON:
        return mark.points is None
    if case.wants == RIGHT:
        return mark.points is not None and mark.points >= case.task.right
    return mark.points == 0


if __name__ == "__main__":
    main()
