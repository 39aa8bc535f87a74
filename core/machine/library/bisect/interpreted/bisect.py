"""`bisect` where code of the program compares or looks up: between two calls of it, one step."""
# quiet


def _bisect_right(a, x, lo=0, hi=None, *, key=None):
    _look_at(a)
    return _place(a, x, lo, hi, key, True)


def _bisect_left(a, x, lo=0, hi=None, *, key=None):
    _look_at(a)
    return _place(a, x, lo, hi, key, False)


def _insort_right(a, x, lo=0, hi=None, *, key=None):
    wanted = x if key is None else _call(key, (x,), {})
    _step_of(a)
    a.insert(_place(a, wanted, lo, hi, key, True), x)


def _insort_left(a, x, lo=0, hi=None, *, key=None):
    wanted = x if key is None else _call(key, (x,), {})
    _step_of(a)
    a.insert(_place(a, wanted, lo, hi, key, False), x)


def _place(a, x, lo, hi, key, right):
    """The place of *x* behind those that are equal to it, or before them."""
    lo, hi = _ends(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle]
        if key is not None:
            item = _call(key, (item,), {})
        less = x < item if right else item < x
        _look_at(a)
        if bool(less) is right:
            hi = middle
        else:
            lo = middle + 1
    return lo


def _ends(a, lo, hi):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    return lo, len(a) if hi is None else hi
