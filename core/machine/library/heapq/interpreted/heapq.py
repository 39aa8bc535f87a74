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
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    """The *n* largest items, largest first."""
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]
