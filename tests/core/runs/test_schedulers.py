"""What each way of choosing chooses."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.machine.state import TIMEOUT, Choice
from core.runs.schedule import POLICY_NAMES, ByPolicy, Schedule, Segment, Turns, parse_schedule
from core.runs.scheduler import Options, Turn
from core.runs.schedulers.by_hand import ByHand
from core.runs.schedulers.long_turns import LONGEST, SHORTEST, LongTurns
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.random_walk import RandomWalk
from core.runs.schedulers.replay import Replay, ReplayError
from core.runs.schedulers.round_robin import RoundRobin
from core.runs.schedulers.serial import Serial
from tests.core.runs.toy import Toy

SCRIPTS = st.lists(st.text("..zar", max_size=12), min_size=1, max_size=4).map(tuple)
SEEDS = st.integers(0, 2**64)


def only(*ready: int, timed: tuple[int, ...] = (), last: int | None = None) -> Options:
    """What there is to choose from at the beginning of a run."""
    return Options(ready, timed, last, 0)


# Every policy


def test_the_policies_are_those_a_schedule_can_name() -> None:
    assert tuple(POLICIES) == POLICY_NAMES
    assert all(POLICIES[name](3).policy == name for name in POLICY_NAMES)
    assert all(POLICIES[name](3).seed == 3 for name in POLICY_NAMES)


@pytest.mark.parametrize("policy", POLICY_NAMES)
def test_what_a_policy_chooses_is_told_by_its_name_and_seed(policy: str) -> None:
    scheduler = POLICIES[policy](3)

    assert scheduler.chooser is scheduler


@given(SCRIPTS, st.sampled_from(POLICY_NAMES), SEEDS)
def test_a_policy_started_afresh_chooses_the_same(
    scripts: tuple[str, ...], policy: str, seed: int
) -> None:
    first = Toy(*scripts).run(POLICIES[policy](seed))
    second = Toy(*scripts).run(POLICIES[policy](seed))

    assert first.made == second.made


@given(SCRIPTS, st.sampled_from(POLICY_NAMES), SEEDS)
def test_a_policy_goes_on_until_nobody_can(
    scripts: tuple[str, ...], policy: str, seed: int
) -> None:
    toy = Toy(*scripts).run(POLICIES[policy](seed))

    assert toy.options()[:2] == ((), ())


# Round robin


def test_round_robin_gives_everybody_one_step_in_turn() -> None:
    assert Toy("...", "...", "...").run(RoundRobin(0)).tids == "012012012"


def test_round_robin_passes_over_who_cannot_go() -> None:
    assert Toy("a.r", "a.r", "...").run(RoundRobin(0)).tids == "020201211"


def test_round_robin_lets_time_pass_only_when_nobody_is_ready() -> None:
    assert Toy("z.", "...").run(RoundRobin(0)).tids == "11100"


# Serial


def test_serial_runs_one_thread_after_the_other() -> None:
    assert Toy("..", "...", ".").run(Serial(0)).tids == "001112"


def test_serial_leaves_a_thread_that_must_wait_and_goes_on_with_the_lowest() -> None:
    assert Toy(".z.", "..", "az.r", "a.r").run(Serial(0)).tids == "011200222333"


# Random walk


def test_a_random_walk_takes_all_that_can_go_equally_often() -> None:
    scheduler = RandomWalk(5)
    counts: Counter[int] = Counter()

    for _ in range(3_000):
        turn = scheduler.choose(only(0, 2, timed=(4,)))
        assert (turn.way, turn.steps) == (None, 1)
        counts[turn.tid] += 1

    assert set(counts) == {0, 2, 4}
    assert all(900 < count < 1_100 for count in counts.values())


def test_a_random_walk_can_reach_every_interleaving() -> None:
    reached = {Toy("..", "z.").run(RandomWalk(seed)).tids for seed in range(200)}

    assert reached == {"0011", "0101", "0110", "1001", "1010", "1100"}


def test_a_random_walk_is_the_same_on_every_version_of_python() -> None:
    assert Toy("." * 10, "." * 10).run(RandomWalk(2024)).tids == "01010100100110111100"


# Long turns


def test_long_turns_are_as_long_as_in_cpython() -> None:
    toy = Toy(*["." * 40_000] * 3).run(LongTurns(3), most=60_000)

    turns = Schedule(0, tuple(Turns(tid, None, 1) for tid, _ in toy.made)).segments
    lengths = [turn.steps for turn in turns]
    assert all(SHORTEST <= length <= LONGEST for length in lengths[:-1])
    assert len(set(lengths)) > len(lengths) // 2


def test_long_turns_give_way_to_any_other_thread() -> None:
    scheduler = LongTurns(1)

    chosen = {scheduler.choose(only(0, 1, 2, last=1)).tid for _ in range(50)}

    assert chosen == {0, 2}


def test_long_turns_let_the_only_thread_go_on() -> None:
    assert LongTurns(1).choose(only(3, last=3)).tid == 3


def test_long_turns_let_time_pass_only_when_nobody_is_ready() -> None:
    scheduler = LongTurns(1)

    assert {scheduler.choose(only(1, timed=(0, 2))).tid for _ in range(50)} == {1}
    assert {scheduler.choose(only(timed=(2, 0))).tid for _ in range(50)} == {2}


# Replay


def as_turns(made: list[Choice]) -> tuple[Segment, ...]:
    """The choices *made*, one by one."""
    return tuple(Turns(tid, way, 1) for tid, way in made)


@given(SCRIPTS, st.sampled_from(POLICY_NAMES), SEEDS)
def test_replaying_the_turns_of_a_run_repeats_it(
    scripts: tuple[str, ...], policy: str, seed: int
) -> None:
    first = Toy(*scripts).run(POLICIES[policy](seed))

    again = Toy(*scripts).run(Replay(Schedule(0, as_turns(first.made))))

    assert again.made == first.made


@given(SCRIPTS, st.sampled_from(POLICY_NAMES), SEEDS, st.integers(0, 20))
def test_replaying_a_policy_and_then_turns_repeats_the_run(
    scripts: tuple[str, ...], policy: str, seed: int, cut: int
) -> None:
    first = Toy(*scripts).run(POLICIES[policy](seed))
    cut = min(cut, len(first.made))
    schedule = Schedule(0, (ByPolicy(policy, seed, cut), *as_turns(first.made[cut:])))

    again = Toy(*scripts).run(Replay(schedule))

    assert again.made == first.made


@given(
    SCRIPTS,
    st.lists(st.tuples(st.sampled_from(POLICY_NAMES), SEEDS, st.integers(1, 9)), max_size=5),
)
def test_each_policy_of_a_schedule_starts_where_the_one_before_stopped(
    scripts: tuple[str, ...], parts: list[tuple[str, int, int]]
) -> None:
    first = Toy(*scripts)
    for policy, seed, steps in parts:
        first.run(POLICIES[policy](seed), most=len(first.made) + steps)

    again = Toy(*scripts).run(Replay(Schedule(0, tuple(ByPolicy(*part) for part in parts))))

    assert again.made == first.made


def test_replay_stops_where_the_schedule_stops() -> None:
    assert Toy("....", "...").run(Replay(parse_schedule("0:0x2+1"))).tids == "001"


def test_replay_goes_the_same_ways() -> None:
    toy = Toy("....", "...").run(Replay(parse_schedule("0:0tx2+1.3+0")))

    assert toy.made == [Choice(0, TIMEOUT), Choice(0, TIMEOUT), Choice(1, 3), Choice(0, None)]


def test_replay_asks_for_a_long_turn_at_once() -> None:
    scheduler = Replay(parse_schedule("0:0x1000+serial:0x7"))

    assert scheduler.choose(only(0, 1)) == Turn(0, None, 1_000)
    assert scheduler.choose(Options((0, 1), (), 0, 1_000)) == Turn(0, None, 7)


@pytest.mark.parametrize("text", ["0:0+2", "0:0+2t", "0:0+1"])
def test_a_schedule_that_does_not_fit_names_the_step(text: str) -> None:
    toy = Toy("a.r.", "a", "", "z")

    with pytest.raises(ReplayError, match=r"^step 2: thread \d cannot go here, only 0 and 3$"):
        toy.run(Replay(parse_schedule(text)))


def test_a_replay_has_the_seed_of_its_schedule() -> None:
    assert Replay(parse_schedule("9:0")).seed == 9


def test_a_replay_tells_which_part_of_it_a_policy_chooses() -> None:
    scheduler = Replay(parse_schedule("0:random:1x1+random:1x1+0"))
    choosers = []
    for position in range(4):
        scheduler.choose(Options((0,), (), None, position))
        choosers.append(scheduler.chooser)

    first, second, told, after = choosers
    assert first is not None
    assert second is not None
    assert (first.policy, first.seed) == (second.policy, second.seed) == ("random", 1)
    assert first is not second
    assert told is after is None


# By hand


def test_by_hand_a_run_rests_whoever_could_go() -> None:
    scheduler = ByHand()

    assert scheduler.chooser is None
    assert Toy("..", "..").run(scheduler).made == []
