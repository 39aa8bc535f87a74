"""Types that CPython's complaints name with their module, since they are written in C."""

import array
import collections
import datetime
import decimal
import functools
import operator
import re
import threading
import types

VALUES = (
    array.array("i", [1]), collections.deque([1]), collections.OrderedDict(),
    collections.defaultdict(int), collections.Counter(), datetime.date(2024, 1, 2),
    datetime.timedelta(1), decimal.Decimal(1), functools.partial(print),
    operator.itemgetter(0), re.compile("a"), re.match("a", "a"), threading.Lock(),
    threading.RLock(), types.SimpleNamespace(), 1, "a", [1], (), {1},
)


class Pattern:
    pass


def told(call):
    try:
        return call()
    except (TypeError, AttributeError) as error:
        return error


for value in (*VALUES, Pattern()):
    print(told(lambda: value - 0.5j))
    print(told(lambda: "a" + value) if value != "a" else "")
    print(told(lambda: [].append(*[] + value)) if value != [1] else "")
    print(told(lambda: value < object))
    print(told(lambda: range(value)) if value != 1 else "")
    print(told(lambda: value.missing))
    print(told(lambda: " ".join([value])) if value != "a" else "")
    if not isinstance(value, operator.itemgetter | functools.partial):
        print(told(lambda: value(1)))
