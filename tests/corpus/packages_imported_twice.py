"""A package and modules in it, imported one by one: the name stands for the same package."""

import collections
import collections.abc
import logging, logging.handlers
import os.path
import os
import urllib.parse
import urllib.error


class Kept(collections.OrderedDict):
    pass


class Counted(collections.Counter):
    pass


class Pairs(collections.abc.Sequence):
    def __getitem__(self, index):
        return (index, index)[: 2 if index < 2 else 1 // 0]

    def __len__(self):
        return 2


def work():
    import os
    import os.path

    return os.path.join("a", "b"), os.sep


print(Kept(a=1), Counted("aab").most_common(1), list(reversed(Pairs())))
print(work(), urllib.parse.quote("a b"), urllib.error.URLError.__name__)
print(issubclass(logging.handlers.QueueHandler, logging.Handler), os.path.basename("x/y"))
os = 3
import os

print(os.path.basename("x/y"))
