# expect: undecided
import threading

items = iter([1, 2, 3])


def look():
    left = items.__length_hint__()
    assert left >= 0


threads = [threading.Thread(target=look) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
