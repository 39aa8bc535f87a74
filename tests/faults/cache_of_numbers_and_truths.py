# expect: safe
# prints: ["['int', 'bool', 'bool'] 3\n"]
# `lru_cache` tells 1 from True where it is the only argument, but not True from 1.0; no argument needs a hash without room.
import threading
from functools import lru_cache


@lru_cache(None)
def kind(x) -> str:
    return type(x).__name__


@lru_cache(0)
def size(xs) -> int:
    return len(xs)


names = []
thread = threading.Thread(target=lambda: names.extend([kind(1), kind(True), kind(1.0)]))
thread.start()
thread.join()
print(names, size([1, 2, 3]))
