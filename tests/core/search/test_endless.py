"""A part of the state graph that cannot be left and does not end."""

from __future__ import annotations

from tests.core.search.searched import checked, kinds, program_of


def test_a_spin_on_what_nobody_will_change_never_ends() -> None:
    text = """
    ready = [False]
    def wait():
        while not ready[0]:
            pass
    """

    report = checked(program_of(text, "wait"))

    assert report.verdict == "unsafe"
    assert kinds(report) == {"never-ends"}
    (failure,) = report.failures
    assert "goes on in line 5" in failure.message


def test_a_spin_that_somebody_can_end_is_fine() -> None:
    text = """
    ready = [False]
    def wait():
        while not ready[0]:
            pass
    def end():
        ready[0] = True
    """

    report = checked(program_of(text, "wait", "end"))

    assert (report.verdict, report.failures) == ("safe", ())


def test_a_loop_that_touches_nothing_shared_goes_once_round() -> None:
    text = """
    def spin():
        while True:
            pass
    """

    report = checked(program_of(text, "spin"))

    (failure,) = report.failures
    assert failure.kind == "never-ends"
    assert failure.steps < 10


def test_two_who_both_retreat_for_ever_never_end() -> None:
    text = """
    wants = [True, True]
    def polite(me):
        while wants[1 - me]:
            wants[me] = False
            wants[me] = True
        wants[me] = False
    def first():
        polite(0)
    def second():
        while True:
            pass
    """

    report = checked(program_of(text, "first", "second"))

    assert kinds(report) == {"never-ends"}


def test_the_way_there_has_as_few_switches_as_there_can_be() -> None:
    text = """
    wants = [True, True]
    def polite(me):
        while wants[1 - me]:
            wants[me] = False
            wants[me] = True
        wants[me] = False
    def first():
        polite(0)
    def second():
        while True:
            pass
    """

    (failure,) = checked(program_of(text, "first", "second")).failures

    assert (failure.switches, failure.steps) == (1, 5)
