"""What may wait and what may not."""

from __future__ import annotations

from tests.core.search.searched import FUSED, PERSISTENT, program_of, same_under_all, visited

APART = """
red, blue = [0], [0]
def add(items):
    items[0] += 1
threads = [threading.Thread(target=add, args=(each,)) for each in (red, red, blue, blue)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(red, blue)
"""


def test_threads_that_share_nothing_are_not_mixed() -> None:
    program = program_of(APART)

    fused, persistent = visited(program, FUSED), visited(program, PERSISTENT)

    assert len(persistent.seen) * 2 < len(fused.seen)
    assert len(same_under_all(program).ends) == 4


def test_a_list_that_is_changed_later_is_no_constant() -> None:
    text = """
    items = [5]
    seen = [[], []]
    def one():
        seen[0].append(items.pop() if items else None)
    def two():
        seen[1].append(items.pop() if items else None)
    """

    found = same_under_all(program_of(text, "one", "two"))

    assert len(found.ends) == 4


def test_objects_reached_by_another_name_are_the_same() -> None:
    text = """
    class Box:
        pass
    one = Box()
    one.value = 0
    two = [one]
    def work():
        one.value += 1
    def alias():
        two[0].value += 1
    """

    found = same_under_all(program_of(text, "work", "alias"))

    assert len(found.ends) == 2


def test_whoever_frees_a_blocked_thread_is_tried() -> None:
    text = """
    a = threading.Lock()
    b = threading.Lock()
    def one():
        with a:
            with b:
                pass
    def two():
        with b:
            with a:
                pass
    """

    found = same_under_all(program_of(text, "one", "two"))

    assert {end.failures for end in found.ends} == {(), ("deadlock",)}
