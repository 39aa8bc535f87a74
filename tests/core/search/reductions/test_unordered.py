"""In which order keys came into a dict or set is told apart only where somebody can see it."""

from __future__ import annotations

import pytest

from core.search.reductions.registry import ALL
from tests.core.search.searched import answer, program_of, same_under_all, visited

LIBRARY = "import json\nfrom collections import Counter, OrderedDict, defaultdict\n"
FILLING = """
found = {empty}
told = []
lock = threading.Lock()
def work(me):
    {put}
threads = [threading.Thread(target=work, args=(me,)) for me in range({many})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
{end}
"""
PUT = "found[me] = me * me"


def filling(put: str = PUT, end: str = "", empty: str = "{}", many: int = 2) -> str:
    """A program of threads that put something under a key of their own."""
    return FILLING.format(put=put, end=end, empty=empty, many=many)


@pytest.mark.parametrize(
    ("empty", "put", "end"),
    [
        ("{}", PUT, "print(found)"),
        ("{}", PUT, "print(list(found))"),
        ("{}", PUT, "print([found])"),
        ("{}", PUT, "print(f'{found}')"),
        ("{}", PUT, "print(json.dumps(found))"),
        ("{}", PUT, "print(next(iter(found)))"),
        ("{}", PUT, "print([*reversed(found)])"),
        ("{}", PUT, "print(found.popitem())"),
        ("{}", PUT, "print({**found})"),
        ("{}", PUT, "print(found | {9: 9})"),
        ("{}", PUT, "print(dict(found))"),
        ("{}", PUT, "print(found.copy())"),
        ("{}", PUT, "print(max(found.items(), key=lambda item: 0))"),
        ("{}", PUT, "for key in found:\n    told.append(key)"),
        ("{}", PUT, "told = [*found.values()]"),
        ("{}", PUT, "other = {}\nother.update(found)\nprint(other)"),
        ("{}", PUT, "print(*found)"),
        (
            "{}",
            PUT,
            "def first(*, a, **more):\n    print(more)\nfirst(a=1, **{str(k): 0 for k in found})",
        ),
        ("{}", "with lock:\n        found[me] = 0", "assert list(found) == [0, 1]"),
        ("{}", "with lock:\n        found['a' if not found else 'b'] = me", "print(found)"),
        ("{}", "found.setdefault(me, me)", "print(found)"),
        ("{}", "found.update({me: me})", "print(found)"),
        ("{0: 0, 1: 1}", "del found[me]\n    found[me] = 5", "print(found)"),
        ("{0: 0, 1: 1}", "found[me] = found.pop(me)", "print(found)"),
        ("{}", "found[me] = 0\n    told.append(list(found))", ""),
        ("{}", "found[me] = 0\n    told.append(len(found))", ""),
        ("{}", "found[me] = 0\n    told.append(1 - me in found)", ""),
        ("{}", "for key in found:\n        told.append(key)\n    found[me] = 0", ""),
        ("{5: 5}", "walk = iter(found)\n    told.append(next(walk))\n    found[me] = 0", ""),
        ("defaultdict(list)", "found[me].append(me)", "print(found)"),
        ("defaultdict(list)", "found[me].append(me)", "told = found[0] + found[1]"),
        ("Counter()", "found[me] += 1", "print(found.most_common())"),
        ("OrderedDict()", PUT, "print(found == OrderedDict([(0, 0), (1, 1)]))"),
        ("OrderedDict()", PUT, ""),
        ("set()", "found.add('ab'[me])", "print(list(found))"),
        ("set()", "found.add('ab'[me])", "print(found)"),
        ("set()", "found.add('ab'[me])", "print(found.pop())"),
        ("set()", "found.add('ab'[me])", "for each in found:\n    told.append(each)"),
        ("set()", "found.add('ab'[me])\n    told.append('ab'[1 - me] in found)", ""),
        ("[{}, {}]", "found[me][me] = 0", "print(found)"),
        ("[{}]", "found[0][me] = 0", "print(found)"),
    ],
)
def test_who_looks_at_an_order_finds_each_that_there_can_be(empty: str, put: str, end: str) -> None:
    same_under_all(program_of(LIBRARY + filling(put, end, empty)))


def test_both_orders_of_two_keys_are_printed() -> None:
    found = answer(program_of(filling(end="print(list(found))")), ALL)

    assert found is not None
    assert {end.output[-1] for end in found.ends} == {"[0, 1]\n", "[1, 0]\n"}


def test_equal_dicts_are_one_value_at_the_end() -> None:
    found = same_under_all(program_of(filling()))

    assert [dict(end.values)["found"] for end in found.ends] == ["{0: 0, 1: 1}"]


@pytest.mark.parametrize(
    ("empty", "put", "end"),
    [
        ("{}", PUT, "assert found[0] == 0 and len(found) == 6"),
        ("{}", "found[me, 'x'] = me", "assert (0, 'x') in found"),
        ("{}", "found.setdefault(me, []).append(me)", "assert found[1] == [1]"),
        ("defaultdict(int)", "found[me] += 1", "assert found[3] == 1"),
        ("set()", "found.add(f'n{me}')", "assert 'n0' in found"),
    ],
)
def test_keys_of_its_own_cost_no_thread_more_than_places_of_its_own(
    empty: str, put: str, end: str
) -> None:
    library = LIBRARY if "defaultdict" in empty else ""

    visit = visited(program_of(library + filling(put, end, empty, many=6)), ALL)

    assert visit.complete
    assert len(visit.seen) <= 30
