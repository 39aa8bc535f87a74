"""Everybody here? A Barrier parts one phase from the next.

Verdict: safe.
"""
import threading

barrier = threading.Barrier(2)
done = [0, 0]


def work(place):
    done[place] = 1
    barrier.wait()
    assert sum(done) == 2


threads = [threading.Thread(target=work, args=(place,))
           for place in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
