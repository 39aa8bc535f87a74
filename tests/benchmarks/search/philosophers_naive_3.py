"""3 philosophers, each of whom takes the left fork first.

Verdict: unsafe, deadlock.
"""

import threading

COUNT = 3


def dine(first, second):
    with first:
        with second:
            pass


forks = [threading.Lock() for _ in range(COUNT)]
threads = []
for seat in range(COUNT):
    left, right = seat, (seat + 1) % COUNT
    threads.append(threading.Thread(target=dine, args=(forks[left], forks[right])))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
