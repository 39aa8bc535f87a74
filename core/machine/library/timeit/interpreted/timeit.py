"""`timeit`, for statements that are functions: computing takes no time on the virtual clock."""
# quiet

from time import perf_counter
from timeit import _refuse_text

default_timer = perf_counter
default_number = 1000000
default_repeat = 5


def _nothing():
    pass


class Timer:
    """How long a function takes that is called many times."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self._stmt = _function(stmt, "stmt")
        self._setup = _function(setup, "setup")
        self.timer = timer

    def timeit(self, number=default_number):
        """How long *number* calls take."""
        _call(self._setup, (), {})
        began = _call(self.timer, (), {})
        for _ in range(number):
            _call(self._stmt, (), {})
        return _call(self.timer, (), {}) - began

    def repeat(self, repeat=default_repeat, number=default_number):
        """How long *number* calls take, *repeat* times."""
        return [self.timeit(number) for _ in range(repeat)]


def _function(statement, name):
    if statement == "pass":
        return _nothing
    _refuse_text(statement)
    if not callable(statement):
        raise ValueError(f"{name} is neither a string nor callable")
    return statement


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """How long *number* calls of *stmt* take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(
    stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number,
    globals=None,
):
    """How long *number* calls of *stmt* take, *repeat* times."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
