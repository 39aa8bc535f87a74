"""`heapq`: what is Python code in CPython too."""
# loud

from heapq._sifting import _heapify, _heappop, _heappush, _heappushpop, _heapreplace


def merge(*iterables, key=None, reverse=False):
    """Give the items of sorted *iterables* in order."""
    heads = []
    for order, iterable in enumerate(iterables):
        walk = iter(iterable)
        for item in walk:
            heads.append([item if key is None else key(item), order, item, walk])
            break
    while heads:
        best = _first(heads, reverse)
        yield best[2]
        for item in best[3]:
            best[0] = item if key is None else key(item)
            best[2] = item
            break
        else:
            heads.remove(best)


def _first(heads, reverse):
    """The head that comes first; of equal ones that of the first iterable."""
    best = heads[0]
    for head in heads[1:]:
        if best[0] < head[0] if reverse else head[0] < best[0]:
            best = head
    return best


def nsmallest(n, iterable, key=None):
    """The *n* smallest items, smallest first."""
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """The *n* largest items, largest first."""
    return _best(n, iterable, key, True)


def _best(n, iterable, key, largest):
    """The first *n* items in order, which are looked at one by one if there are more."""
    if n == 1:
        choose = max if largest else min
        best = choose(iter(iterable), default=_END, key=key)
        return [] if best is _END else [best]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        size = n + 1
    if n >= size:
        return sorted(iterable, key=key, reverse=largest)[:n]
    walk, kept = iter(iterable), []
    for order, item in zip(range(n), walk):
        kept.append((item if key is None else key(item), -order if largest else order, item))
    if not kept:
        return []
    kept.sort(reverse=largest)
    order = n
    for item in walk:
        value = item if key is None else key(item)
        last = kept[-1][0]
        if last < value if largest else value < last:
            kept[-1] = (value, -order if largest else order, item)
            kept.sort(reverse=largest)
            order += 1
    return [item for _, _, item in kept]
