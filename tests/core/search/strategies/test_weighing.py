"""Numbers in names, such as those of threads, tell orders apart only where somebody looks."""

from __future__ import annotations

import pytest

from core.search.reductions.registry import ALL
from tests.core.search.searched import answer, checked, program_of, same_under_all, visited

BRANCH = """
import logging, sys
from concurrent.futures import ThreadPoolExecutor
names = []
def leaf(me):
    mine = threading.current_thread()
    {leaf}
def branch(me):
    child = {made}
    {before}
    child.start()
    child.join()
    {after}
threads = [threading.Thread(target=branch, args=(me,), name="b") for me in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
{end}
"""
UNNAMED = "threading.Thread(target=leaf, args=(me,))"
SORT = """
def sort(items, out):
    if len(items) < 2:
        out.extend(items)
        return
    left, right = [], []
    first = threading.Thread(target=sort, args=(items[: len(items) // 2], left))
    second = threading.Thread(target=sort, args=(items[len(items) // 2 :], right))
    first.start()
    second.start()
    first.join()
    second.join()
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    out.extend(left + right)
found = []
sort({items}, found)
assert found == sorted(found)
"""


def branches(
    leaf: str = "pass", made: str = UNNAMED, before: str = "pass", after: str = "pass",
    end: str = "",
) -> str:  # fmt: skip
    """A program of two threads that make a thread each."""
    return BRANCH.format(leaf=leaf, made=made, before=before, after=after, end=end)


@pytest.fixture(autouse=True)
def _from_the_first_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.search.strategies.weighing.MADE", 0)


LOOKS = [
    "print(mine.name)",
    "print(mine)",
    "print([mine])",
    "print([mine.name])",
    "sys.stderr.write(mine.name)",
    "names.append(mine.name)",
    "names.append((me, [mine.name]))",
    "names.append(f'{mine.name:>12}')",
    "names.append({'by': mine.getName()})",
    "names.append(str(mine)[:18])",
    "names.append(mine.name == 'Thread-1 (leaf)')",
    "names.append('Thread-2' in f'{mine}')",
    "names.append(mine.name < 'Thread-2')",
    "names.append(mine.name[7])",
    "names.append('Thread-%s' % mine.name[7:8])",
    "names.append('{}!'.format(mine.name))",
    "names.append('-'.join([mine.name, 'x']))",
    "names.append({mine.name: me})",
    "names.append({mine.name} == {'Thread-1 (leaf)'})",
    "names.append(hash(mine.name) == hash('Thread-1 (leaf)'))",
    "names.append(int(mine.name.split('-')[1].split()[0]) % 2)",
    "assert mine.name != 'Thread-2 (leaf)' or me",
    "if mine.name == 'Thread-1 (leaf)':\n        names.append(me)",
    "logging.warning('%s', mine.name)",
    "logging.basicConfig(format='%(threadName)s')\n    logging.warning('x')",
    "raise ValueError(mine.name)",
    "names.append(ValueError(mine.name).args)",
    "if str(KeyError(mine.name)) == repr('Thread-1 (leaf)'):\n        names.append(me)",
]


@pytest.mark.parametrize("leaf", LOOKS)
def test_who_looks_at_a_name_finds_each_that_there_can_be(leaf: str) -> None:
    found = same_under_all(program_of(branches(leaf)))

    assert len(found.ends) > 1 or "raise" in leaf


@pytest.mark.parametrize(
    ("made", "end"),
    [
        ("threading.Timer(0, leaf, (me,))", ""),
        ("threading.Thread(target=leaf, args=(me,), daemon=True)", ""),
        (UNNAMED, "assert names != sorted(names)"),
        (UNNAMED, "print(max(names))"),
        (UNNAMED, "print(sorted(names, reverse=True))"),
        (UNNAMED, "names = [name[:6] for name in names]"),
        (UNNAMED, "names = [len(name) for name in names]"),
    ],
)
def test_what_is_made_of_names_later_is_told_right(made: str, end: str) -> None:
    same_under_all(program_of(branches("names.append(mine.name)", made, end=end)))


def test_a_thread_that_gets_another_name_has_that() -> None:
    found = same_under_all(
        program_of(branches("names.append(mine.name)", before="child.name = f'k{me}'"))
    )

    assert {dict(end.values)["names"] for end in found.ends} == {"['k0', 'k1']", "['k1', 'k0']"}


def test_the_name_that_a_pool_gives_its_threads_is_told_right() -> None:
    text = branches(
        after="""with ThreadPoolExecutor(1) as pool:
        names.append(pool.submit(lambda: threading.current_thread().name).result())"""
    )

    found = answer(program_of(text), ALL)

    assert found is not None
    assert {dict(end.values)["names"] for end in found.ends} == {
        f"['ThreadPoolExecutor-{a}_0', 'ThreadPoolExecutor-{1 - a}_0']" for a in (0, 1)
    }


def test_orders_in_which_threads_are_made_are_one_while_nobody_asks_for_names() -> None:
    named = len(visited(program_of(branches(made=f"{UNNAMED[:-1]}, name='k')")), ALL).seen)
    unnamed = len(visited(program_of(branches()), ALL).seen)

    assert unnamed == named


def test_a_sort_whose_threads_have_no_names_comes_to_an_end() -> None:
    visit = visited(program_of(SORT.format(items=[5, 3, 8, 1, 9, 2, 7, 4])), ALL)

    assert visit.complete
    assert len(visit.seen) <= 200


def test_a_failing_thread_is_told_with_the_name_it_has_in_that_run() -> None:
    report = checked(program_of(branches("assert me == 0")))

    (failure,) = report.failures
    assert failure.kind == "assertion"
    assert "Thread-?" not in repr(failure)
