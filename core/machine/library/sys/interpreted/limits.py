"""How deep calls may go."""
# quiet


class _Limit:
    """The number that the program was told, or has set."""


_limit = _Limit()
_limit.deepest = 1000


def getrecursionlimit():
    """How many calls there may be inside of each other."""
    return _limit.deepest


def setrecursionlimit(limit, /):
    """Let there be more; the machine itself has a limit, beyond which a run ends undecided."""
    if not isinstance(limit, int):
        kind = type(limit).__name__
        raise TypeError(f"'{kind}' object cannot be interpreted as an integer")
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")
    if limit < 1000:
        _not_simulated("a recursion limit below 1,000; leave it as it is")
    _limit.deepest = limit
