"""An RLock knows its owner: three times in, three out.

Verdict: safe.
"""
import threading

wall = threading.RLock()
total = 0


def dig(depth):
    global total
    with wall:
        total += 1
        if depth > 1:
            dig(depth - 1)


threads = [threading.Thread(target=dig, args=(3,), name=who)
           for who in ("Ann", "Bob")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert total == 6
