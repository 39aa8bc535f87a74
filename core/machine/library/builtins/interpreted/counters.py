"""`collections.Counter`, whose methods are Python code in CPython, where others can see it.

Each look-up and each store is a step, as in CPython's `collections/__init__.py`.
"""
# loud


def _Counter(*sources, **named):
    """The result of ``Counter``."""
    made = _counter_class()
    _Counter_update(made, *sources, **named)
    return made


def _Counter_update(counter, *sources, **named):
    """Carry out ``counter.update``."""
    for source in sources:
        if isinstance(source, dict):
            if counter:
                for key, count in source.items():
                    counter[key] = count + counter.get(key, 0)
            elif not _count_all(counter, source):
                _dict_update(counter, source)
        elif _type_lookup(source, "keys") is not _MISSING:
            for key in source.keys():
                counter[key] = source[key] + counter.get(key, 0)
        elif source is not None:
            _count_each(counter, source)
    if named:
        _Counter_update(counter, named)


def _count_each(counter, items):
    """Count *items*: all at once if the machine can by itself, else as they come."""
    if not _count_all(counter, items):
        for item in items:
            if not _count_all(counter, (item,)):
                number = hash(item)
                count = _with_hash("get", counter, item, number, 0) + 1
                _with_hash("put", counter, item, number, count)


def _Counter_subtract(counter, *sources, **named):
    """Carry out ``counter.subtract``."""
    for source in sources:
        if isinstance(source, dict):
            for key, count in source.items():
                counter[key] = counter.get(key, 0) - count
        elif source is not None:
            for key in source:
                counter[key] = counter.get(key, 0) - 1
    if named:
        _Counter_subtract(counter, named)


def _Counter_delitem(counter, key):
    """Carry out ``del counter[key]``, which does not mind if the key is not there."""
    if key in counter:
        _delete_item(counter, key)


def _Counter_most_common(counter, n=None):
    """The result of ``counter.most_common``."""
    if n is None:
        return sorted(counter.items(), key=_second, reverse=True)
    if n == 1:
        iterator = iter(counter.items())
        return sorted(iterator, key=_second, reverse=True)[:1]
    if n >= len(counter):
        return sorted(counter.items(), key=_second, reverse=True)[:n]
    rows = [row for row in counter.items()]
    return sorted(rows, key=_second, reverse=True)[: max(0, n)]


def _second(pair):
    return pair[1]


def _Counter_total(counter):
    """The result of ``counter.total``."""
    return sum(counter.values())


def _combine_counters(op, a, b):
    """The result of ``a op b`` for two Counters."""
    made = _counter_class()
    for key, count in a.items():
        count = _combined_count(op, count, b[key])
        if count > 0:
            made[key] = count
    if op == "&":
        return made
    for key, count in b.items():
        if key not in a and (count < 0 if op == "-" else count > 0):
            made[key] = 0 - count if op == "-" else count
    return made


def _combined_count(op, count, other):
    if op == "+":
        return count + other
    if op == "-":
        return count - other
    if op == "&":
        return count if count < other else other
    return other if count < other else count


def _change_counter(op, a, b):
    """Carry out ``a op= b`` for two Counters."""
    if op == "&":
        for key, count in a.items():
            other = b[key]
            if other < count:
                a[key] = other
    else:
        for key, other in b.items():
            if op == "|":
                if other > a[key]:
                    a[key] = other
            elif op == "+":
                a[key] += other
            else:
                a[key] -= other
    for key in [key for key, count in a.items() if not count > 0]:
        del a[key]
    return a


def _signed_counter(op, a):
    """The result of ``+a`` or ``-a`` for a Counter."""
    made = _counter_class()
    for key, count in a.items():
        if op == "+" and count > 0:
            made[key] = count
        elif op == "-" and count < 0:
            made[key] = 0 - count
    return made


def _compare_counters(op, a, b):
    """The result of ``a op b`` for two Counters."""
    if op == "!=":
        return not _compare_counters("==", a, b)
    if op in ("<", ">"):
        return _compare_counters(op + "=", a, b) and a != b
    for counter in (a, b):
        for key in counter:
            if not _ordered(op, a[key], b[key]):
                return False
    return True
