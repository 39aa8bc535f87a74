"""Dining philosophers: everybody holds the left fork.

Verdict: unsafe (deadlock).
"""
import threading

SEATS = 3
forks = [threading.Lock() for _ in range(SEATS)]


def dine(seat):
    left, right = forks[seat], forks[(seat + 1) % SEATS]
    with left:
        with right:
            print(seat, "eats")


guests = [threading.Thread(target=dine, args=(seat,))
          for seat in range(SEATS)]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
