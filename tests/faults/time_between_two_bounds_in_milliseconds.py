# expect: undecided
# The bounds stand in the text in another unit than the clock's.
import threading
import time


def work():
    begin = time.monotonic()
    total = sum(range(5))
    took = (time.monotonic() - begin) * 1000
    if 100 < took < 200:
        raise ValueError(total)


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
