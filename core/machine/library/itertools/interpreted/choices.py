"""Generators behind functions of `itertools`: in CPython a move of them is one step, too."""
# quiet


def _products(pools):
    if not pools:
        yield ()
        return
    places = [0] * len(pools)
    if not all(pools):
        return
    while True:
        yield tuple([pool[place] for pool, place in zip(pools, places)])
        turn = len(pools) - 1
        while turn >= 0 and places[turn] == len(pools[turn]) - 1:
            places[turn] = 0
            turn -= 1
        if turn < 0:
            return
        places[turn] += 1


def _permuted(pool, size):
    if size > len(pool):
        return
    order = list(range(len(pool)))
    turns = list(range(len(pool), len(pool) - size, -1))
    yield tuple([pool[place] for place in order[:size]])
    place = size - 1
    while place >= 0:
        turns[place] -= 1
        if turns[place] == 0:
            order[place:] = order[place + 1 :] + order[place : place + 1]
            turns[place] = len(pool) - place
            place -= 1
        else:
            other = len(pool) - turns[place]
            order[place], order[other] = order[other], order[place]
            yield tuple([pool[i] for i in order[:size]])
            place = size - 1


def _combined(pool, size, apart):
    """Choices of *size* places, each at least *apart* from the one before."""
    last = len(pool) - 1 - (size - 1) * apart
    if size and last < 0:
        return
    places = [turn * apart for turn in range(size)]
    while True:
        yield tuple([pool[place] for place in places])
        turn = size - 1
        while turn >= 0 and places[turn] == last + turn * apart:
            turn -= 1
        if turn < 0:
            return
        place = places[turn] + 1
        while turn < size:
            places[turn] = place
            place += apart
            turn += 1


class _tee:
    """One of several iterators over the same items, which are kept in links for those behind."""

    def __init__(self, iterator, link, busy):
        self._iterator, self._link, self._busy = iterator, link, busy

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if link[1] is None:
            self._fill(link)
        item, self._link = link
        return item

    def _fill(self, link):
        if self._busy[0]:
            raise RuntimeError("cannot re-enter the tee iterator")
        self._busy[0] = True
        try:
            item = next(self._iterator, _END)
        finally:
            self._busy[0] = False
        if item is _END:
            raise StopIteration
        link[0], link[1] = item, [None, None]

    def __copy__(self):
        return _tee(self._iterator, self._link, self._busy)


def _zipped_longest(iterators, fill):
    left = len(iterators)
    while left:
        items = []
        for place in range(len(iterators)):
            item = fill if iterators[place] is None else next(iterators[place], _END)
            if item is _END:
                left -= 1
                if not left:
                    return
                iterators[place] = None
                item = fill
            items.append(item)
        yield tuple(items)
