"""What the program gives to `map`: walked through step by step as in CPython."""
# loud


def _submitted(submit, fn, iterables):
    """The futures of calls of *fn* with an item of each of *iterables*."""
    return [submit(fn, *args) for args in zip(*iterables)]


def _rows(iterables):
    """Tuples of an item of each of *iterables*."""
    return list(zip(*iterables))
