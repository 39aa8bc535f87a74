"""Sorting by keys and orders that the program defines."""
# loud

_SHORT = 64


def _sorted(iterable, *, key=None, reverse=False):
    """The result of ``sorted``."""
    return _in_order(list(iterable), key, reverse)


def _list_sort(items, *, key=None, reverse=False):
    """Carry out ``items.sort``: the list is empty while the program's code compares."""
    taken = _take_items(items)
    try:
        ordered = _in_order(taken, key, reverse)
    except BaseException:
        _put_back(items, taken)
        raise
    if not _put_back(items, ordered):
        raise ValueError("list modified during sort")


def _in_order(items, key, reverse):
    """A sorted list of *items*; those that are equal stay in their order."""
    keys = items if key is None else [key(item) for item in items]
    if _is_builtin(tuple(keys)):
        return _by_built_in_keys(items, keys, reverse)
    rows = list(zip(keys, items))
    # Reversed before and after, so that equal items keep their order.
    if reverse:
        rows.reverse()
    rows = _merge_sorted(rows)
    if reverse:
        rows.reverse()
    return [row[1] for row in rows]


def _by_built_in_keys(items, keys, reverse):
    """The machine can compare the keys by itself; places tell equal ones apart."""
    sign = -1 if reverse else 1
    rows = [(keys[place], sign * place) for place in range(len(keys))]
    return [items[sign * row[1]] for row in sorted(rows, reverse=reverse)]


def _merge_sorted(rows):
    if len(rows) < _SHORT:
        return _insertion_sorted(rows)
    middle = len(rows) // 2
    return _merged(_merge_sorted(rows[:middle]), _merge_sorted(rows[middle:]))


def _insertion_sorted(rows):
    """Asks for the order of the same pairs, one after the other, as CPython's sort."""
    if len(rows) < 2:
        return rows
    run = _first_run(rows)
    for place in range(run, len(rows)):
        row = rows[place]
        low, high = 0, place
        while low < high:
            middle = (low + high) // 2
            if row[0] < rows[middle][0]:
                high = middle
            else:
                low = middle + 1
        del rows[place]
        rows.insert(low, row)
    return rows


def _first_run(rows):
    """How many rows are in order from the start; those that fall are turned round."""
    run = 2
    if rows[1][0] < rows[0][0]:
        while run < len(rows) and rows[run][0] < rows[run - 1][0]:
            run += 1
        rows[:run] = rows[:run][::-1]
        return run
    while run < len(rows) and not rows[run][0] < rows[run - 1][0]:
        run += 1
    return run


def _merged(left, right):
    rows = []
    a = b = 0
    while a < len(left) and b < len(right):
        if right[b][0] < left[a][0]:
            rows.append(right[b])
            b += 1
        else:
            rows.append(left[a])
            a += 1
    return rows + left[a:] + right[b:]
