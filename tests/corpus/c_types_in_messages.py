"""Types that CPython has in C are named with their module in what it complains of."""

import copy
import decimal
import functools
import io


def taking(*args, **kwargs):
    pass


text, data = open("words.txt", "w"), open("bytes.bin", "wb")
for value in (io.StringIO(), io.BytesIO(), text, data, decimal.Decimal(1), functools.partial(taking)):
    for wrong in (
        lambda: value + [],
        lambda: [1][value],
        lambda: "a" + value,
        lambda: value.nothing,
        lambda: {**value},
        lambda: taking(**value),
        lambda: value[0],
        lambda: type(value).nothing,
    ):
        try:
            print(wrong())
        except (AttributeError, TypeError) as error:
            print(type(error).__name__, error)
    print(type(value), type(value).__module__)
for value in (text, data):
    try:
        copy.copy(value)
    except TypeError as error:
        print(error)
for value in (decimal.Decimal(1), functools.partial(taking)):
    try:
        taking(*value)
    except TypeError as error:
        print(error)
text.close(), data.close()
