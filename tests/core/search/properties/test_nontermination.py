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


def test_a_spin_that_ends_in_what_is_not_simulated_is_not_called_endless() -> None:
    text = """
    import math
    class N:
        def __float__(self):
            return 1.0
    ready = False
    def wait():
        while not ready:
            pass
        math.hypot(N(), 2)
    def go():
        global ready
        ready = True
    """

    report = checked(program_of(text, "wait", "go"))

    assert report.verdict == "undecided"
    assert not report.failures
    assert not report.fault


def test_a_spin_that_nobody_ends_is_endless_whatever_else_is_not_simulated() -> None:
    text = """
    import math
    class N:
        def __float__(self):
            return 1.0
    ready = False
    def spin():
        while not ready:
            pass
    def other():
        math.hypot(N(), 2)
    """

    report = checked(program_of(text, "spin", "other"))

    assert not report.fault
    assert report.verdict in {"undecided", "unsafe"}
