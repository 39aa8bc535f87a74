"""8 philosophers, each of whom takes the fork with the lower number first.

Verdict: safe.
"""

import threading

COUNT = 8


def dine(first, second):
    with first:
        with second:
            pass


forks = [threading.Lock() for _ in range(COUNT)]
threads = []
for seat in range(COUNT):
    left, right = seat, (seat + 1) % COUNT
    left, right = min(left, right), max(left, right)
    threads.append(threading.Thread(target=dine, args=(forks[left], forks[right])))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
