"""Random draws from lists that other threads can reach: several steps, as CPython's own code.

Follows `Random.choice` and the others of CPython 3.11; *generator* is None for the functions
of the module.  Plain calls of its `choice` and `sample` come here only if they are out of the
ordinary: `shared.py` beside this file takes the same steps.
"""
# loud

from random import _drawn


def _below(generator, size):
    """A number below *size*; CPython gives 0 below 0."""
    return _drawn(generator, "randrange", size) if size else 0


def _choice(generator, seq):
    """What ``random.choice`` does."""
    if not len(seq):
        raise IndexError("Cannot choose from an empty sequence")
    return seq[_below(generator, len(seq))]


def _shuffle(generator, x):
    """What ``random.shuffle`` does."""
    for i in reversed(range(1, len(x))):
        j = _below(generator, i + 1)
        x[i], x[j] = x[j], x[i]


def _choices(generator, population, weights=None, *, cum_weights=None, k=1):
    """What ``random.choices`` does."""
    n = len(population)
    if cum_weights is None:
        if weights is None:
            return [population[_drawn(generator, "index", n)] for _ in range(k)]
        if isinstance(weights, int):
            raise TypeError(
                f"The number of choices must be a keyword argument: k={weights!r}"
            ) from None
        cum_weights = _running_totals(list(weights))
    elif weights is not None:
        raise TypeError("Cannot specify both weights and cumulative weights")
    if len(cum_weights) != n:
        raise ValueError("The number of weights does not match the population")
    total = cum_weights[-1] + 0.0
    if total <= 0.0:
        raise ValueError("Total of weights must be greater than zero")
    return [
        population[_drawn(generator, "weighted", list(cum_weights), total, n - 1)]
        for _ in range(k)
    ]


def _running_totals(numbers):
    totals = []
    for number in numbers:
        totals.append(totals[-1] + number if totals else number)
    return totals


def _sample(generator, population, k, *, counts=None):
    """What ``random.sample`` does."""
    if not isinstance(population, (list, tuple, str, bytes, range, _deque_class)):
        raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
    n = len(population)
    if counts is not None:
        return _counted_sample(generator, population, k, n, list(counts))
    return _sample_of_size(generator, population, k, n)


def _sample_of_size(generator, population, k, n):
    if not 0 <= k <= n:
        raise ValueError("Sample larger than population or is negative")
    if n <= _pooled(k):
        pool = list(population)
        if len(pool) == n:
            # It is this thread's own: the rest is no business of others.
            return _drawn(generator, "sample", pool, k)
        return _sample_of_pool(generator, pool, k, n)
    result = []
    selected = set()
    for _ in range(k):
        j = _below(generator, n)
        while j in selected:
            j = _below(generator, n)
        selected.add(j)
        result.append(population[j])
    return result


def _pooled(k):
    """Up to which size of the population CPython copies it."""
    size = 21
    if k > 5:
        table = 1
        while table < k * 3:
            table *= 4
        size += table
    return size


def _sample_of_pool(generator, pool, k, n):
    result = []
    for i in range(k):
        j = _below(generator, n - i)
        result.append(pool[j])
        pool[j] = pool[n - i - 1]
    return result


def _counted_sample(generator, population, k, n, counts):
    cum_counts = _running_totals(counts)
    if len(cum_counts) != n:
        raise ValueError("The number of counts does not match the population")
    total = cum_counts.pop()
    if not isinstance(total, int):
        raise TypeError("Counts must be integers")
    if total <= 0:
        raise ValueError("Total of counts must be greater than zero")
    selections = _drawn(generator, "sample", range(total), k)
    return [population[_place_of(cum_counts, s)] for s in selections]


def _place_of(cum_counts, selection):
    place = 0
    while place < len(cum_counts) and cum_counts[place] <= selection:
        place += 1
    return place
