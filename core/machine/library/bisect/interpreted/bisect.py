"""`bisect` where code of the program compares or looks up: between two calls of it, one step."""
# quiet


def _bisect_right(a, x, lo=0, hi=None, *, key=None):
    _look_at(a)
    return _right(a, x, lo, hi, key)


def _bisect_left(a, x, lo=0, hi=None, *, key=None):
    _look_at(a)
    return _left(a, x, lo, hi, key)


def _insort_right(a, x, lo=0, hi=None, *, key=None):
    wanted = x if key is None else _call(key, (x,), {})
    _step_of(a)
    a.insert(_right(a, wanted, lo, hi, key), x)


def _insort_left(a, x, lo=0, hi=None, *, key=None):
    wanted = x if key is None else _call(key, (x,), {})
    _step_of(a)
    a.insert(_left(a, wanted, lo, hi, key), x)


def _right(a, x, lo, hi, key):
    lo, hi = _ends(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle]
        if key is not None:
            item = _call(key, (item,), {})
        before = x < item
        _look_at(a)
        if before:
            hi = middle
        else:
            lo = middle + 1
    return lo


def _left(a, x, lo, hi, key):
    lo, hi = _ends(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle]
        if key is not None:
            item = _call(key, (item,), {})
        before = item < x
        _look_at(a)
        if before:
            lo = middle + 1
        else:
            hi = middle
    return lo


def _ends(a, lo, hi):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    return lo, len(a) if hi is None else hi
