"""Philosophers who take the lower fork first, and a waiter who lets in all but one."""
import threading
import time

SEATS = 4


class Fork:
    def __init__(self, number):
        self.number = number
        self._lock = threading.Lock()

    def __enter__(self):
        self._lock.acquire()
        return self

    def __exit__(self, kind, error, trace):
        self._lock.release()
        return False

    def __lt__(self, other):
        return self.number < other.number


def ordered(left, right, eat):
    first, second = sorted((left, right))
    with first, second:
        eat()


room = threading.BoundedSemaphore(SEATS - 1)


def admitted(left, right, eat):
    with room:
        with left:
            with right:
                eat()


for manner in ordered, admitted:
    forks = [Fork(n) for n in range(SEATS)]
    meals, guard = dict.fromkeys(range(SEATS), 0), threading.Lock()

    def dine(seat):
        def eat():
            with guard:
                meals[seat] += 1
            time.sleep(0.0001)

        for _ in range(3):
            manner(forks[seat], forks[(seat + 1) % SEATS], eat)

    guests = [threading.Thread(target=dine, args=(seat,)) for seat in range(SEATS)]
    for guest in guests:
        guest.start()
    for guest in guests:
        guest.join()
    print(manner.__name__, meals)
