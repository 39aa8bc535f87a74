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
