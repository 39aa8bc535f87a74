"""`bisect` where code of the program compares or looks up: between two calls of it, one step."""
# quiet


def _bisect_right(a, x, lo=0, hi=None, *, key=None):
    return _place(a, x, lo, hi, key, True, _look_at)


def _bisect_left(a, x, lo=0, hi=None, *, key=None):
    return _place(a, x, lo, hi, key, False, _look_at)


def _insort_right(a, x, lo=0, hi=None, *, key=None):
    wanted = x if key is None else _call(key, (x,), {})
    a.insert(_place(a, wanted, lo, hi, key, True, _look_or_step), x)


def _insort_left(a, x, lo=0, hi=None, *, key=None):
    wanted = x if key is None else _call(key, (x,), {})
    a.insert(_place(a, wanted, lo, hi, key, False, _look_or_step), x)


def _place(a, x, lo, hi, key, right, step):
    """The place of *x* behind those that are equal to it, or before them.

    *step* begins each stretch up to the next comparison; behind the last one the caller goes on.
    """
    step(a, lo, hi)
    lo, hi = _ends(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle]
        if key is not None:
            item = _call(key, (item,), {})
        less = bool(x < item if right else item < x)
        if less is right:
            hi = middle
        else:
            lo = middle + 1
        step(a, lo, hi)
    return lo


def _ends(a, lo, hi):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    return lo, len(a) if hi is None else hi
