"""Law 2 in another process: nothing of a run depends on the hashes or addresses of the host."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.runs.schedulers.policies import POLICIES
from tests.generators.single import single_programs
from tests.generators.threaded import threaded_programs
from tests.laws.workers import Worker

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAMS = st.one_of(threaded_programs(), threaded_programs(), single_programs(), st.just("""\
words = {"pear", "apple", "fig", (1, "x"), "kiwi", None}
print(words, hash("text") == hash("te" + "xt"), hash("text"), hash((1, "a")), id(words) > 0)
print([word for word in words], words.pop(), {*"hello"} | {*"world"}, frozenset("abc"))
class Thing:
    pass
print(Thing(), Thing.__init__, print, lambda: 0, {Thing(), Thing()}, hash(Thing()))
"""))  # fmt: skip


@pytest.fixture(scope="module")
def others() -> Iterator[list[Worker]]:
    with (
        Worker("tests.laws.teller", hash_seed=1) as one,
        Worker("tests.laws.teller", hash_seed=4_000_000_000) as other,
    ):
        yield [one, other]


@given(text=PROGRAMS, policy=st.sampled_from(sorted(POLICIES)), seed=st.integers(0, 999))
@settings(max_examples=40)
def test_a_run_is_the_same_in_every_process(
    others: list[Worker], text: str, policy: str, seed: int
) -> None:
    one, other = (worker.ask([text, policy, seed]) for worker in others)

    assert one == other
