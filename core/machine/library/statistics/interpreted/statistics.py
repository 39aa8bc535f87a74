"""`statistics`: sums are exact, and rounded once, as in CPython."""
# quiet

import math
from fractions import Fraction
from statistics._walk import _one_by_one


class StatisticsError(ValueError):
    """What there is no answer for."""


def _numbers(data, name, least=1):
    items = _one_by_one(data)
    if len(items) < least:
        if least > 1:
            raise StatisticsError(f"{name} requires at least two data points")
        raise StatisticsError(f"{name} requires at least one data point")
    return items


def _exact(items):
    """The sum of *items*, exactly."""
    total = Fraction(0)
    for item in items:
        total += item if isinstance(item, (int, Fraction)) else Fraction(item)
    return total


def _like(items, exact):
    """*exact* as a number of the kind that *items* have."""
    for item in items:
        if isinstance(item, float):
            return float(exact)
    for item in items:
        if isinstance(item, Fraction):
            return exact
    return exact.numerator if exact.denominator == 1 else float(exact)


def mean(data):
    items = _numbers(data, "mean")
    return _like(items, _exact(items) / len(items))


def fmean(data, weights=None):
    if weights is None:
        return _plain_mean(data)
    items = _call(list, (data,), {})
    shares = _call(list, (weights,), {})
    if len(items) != len(shares):
        raise StatisticsError("data and weights must be the same length")
    total = math.fsum(shares)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return math.fsum([a * b for a, b in zip(items, shares)]) / total


def _plain_mean(data):
    try:
        count = _call(len, (data,), {})
    except TypeError:
        data = _call(list, (data,), {})
        count = len(data)
    total = _call(math.fsum, (data,), {})
    if not count:
        raise StatisticsError("fmean requires at least one data point")
    return total / count


def geometric_mean(data):
    try:
        return math.exp(fmean([math.log(item) for item in _call(list, (data,), {})]))
    except ValueError:
        raise StatisticsError(
            "geometric mean requires a non-empty dataset containing positive numbers"
        ) from None


def harmonic_mean(data, weights=None):
    items = _numbers(data, "harmonic_mean")
    shares = [1] * len(items) if weights is None else _call(list, (weights,), {})
    for item in items:
        if item < 0:
            raise StatisticsError("harmonic mean does not support negative values")
    for item in items:
        if item == 0:
            return 0
    parts = [share / item for item, share in zip(items, shares)]
    return _like(parts, _exact(shares) / _exact(parts))


def median(data):
    items = _sorted(data, "median")
    half = len(items) // 2
    return items[half] if len(items) % 2 else (items[half - 1] + items[half]) / 2


def median_low(data):
    items = _sorted(data, "median")
    return items[(len(items) - 1) // 2]


def median_high(data):
    items = _sorted(data, "median")
    return items[len(items) // 2]


def _sorted(data, name):
    items = _call(sorted, (data,), {})
    if not items:
        raise StatisticsError(f"no {name} for empty data")
    return items


def mode(data):
    counts = _counts(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    most = max(counts.values())
    for item, count in counts.items():
        if count == most:
            return item


def multimode(data):
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [item for item, count in counts.items() if count == most]


def _counts(data):
    counts = {}
    for item in _call(list, (data,), {}):
        counts[item] = counts.get(item, 0) + 1
    return counts


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    items = _call(sorted, (data,), {})
    count = len(items)
    if count < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    for i in range(1, n):
        if method == "inclusive":
            j, delta = divmod(i * (count - 1), n)
            result.append((items[j] * (n - delta) + items[j + 1] * delta) / n)
        elif method == "exclusive":
            j = min(max(i * (count + 1) // n, 1), count - 1)
            delta = i * (count + 1) - j * n
            result.append((items[j - 1] * (n - delta) + items[j] * delta) / n)
        else:
            raise ValueError(f"Unknown method: {method!r}")
    return result


def _squares(items, middle):
    """The sum of squared distances from *middle*, or from the mean."""
    if middle is None:
        exact = [Fraction(item) for item in items]
        total = _exact(exact)
        return _exact([item * item for item in exact]) - total * total / len(items)
    distances = [Fraction(item - middle) for item in items]
    return _exact([distance * distance for distance in distances])


def variance(data, xbar=None):
    items = _numbers(data, "variance", 2)
    return _like(items, _squares(items, xbar) / (len(items) - 1))


def pvariance(data, mu=None):
    items = _numbers(data, "pvariance")
    return _like(items, _squares(items, mu) / len(items))


def stdev(data, xbar=None):
    items = _numbers(data, "stdev", 2)
    return _root(_squares(items, xbar) / (len(items) - 1))


def pstdev(data, mu=None):
    items = _numbers(data, "pstdev")
    return _root(_squares(items, mu) / len(items))


def _root(square):
    """The square root of a fraction, rounded once."""
    n, m = square.numerator, square.denominator
    if not n:
        return 0.0
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        return float(_root_to_odd(n, m << 2 * shift) << shift)
    return _root_to_odd(n << -2 * shift, m) / (1 << -shift)


def _root_to_odd(n, m):
    """The root of ``n / m``, to an odd number where it is not exact, so that it rounds right."""
    root = math.isqrt(n // m)
    return root | (root * root * m != n)


def covariance(x, y, /):
    a, b = _pairs(x, y, "covariance")
    count = len(a)
    middle_a, middle_b = math.fsum(a) / count, math.fsum(b) / count
    return math.fsum([(p - middle_a) * (q - middle_b) for p, q in zip(a, b)]) / (count - 1)


def correlation(x, y, /):
    a, b = _pairs(x, y, "correlation")
    count = len(a)
    middle_a, middle_b = math.fsum(a) / count, math.fsum(b) / count
    both = math.fsum([(p - middle_a) * (q - middle_b) for p, q in zip(a, b)])
    first = math.fsum([(p - middle_a) ** 2.0 for p in a])
    second = math.fsum([(q - middle_b) ** 2.0 for q in b])
    if not first * second:
        raise StatisticsError("at least one of the inputs is constant")
    return both / math.sqrt(first * second)


def _pairs(x, y, name):
    a, b = _call(list, (x,), {}), _call(list, (y,), {})
    if len(a) != len(b):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(a) < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    return a, b
