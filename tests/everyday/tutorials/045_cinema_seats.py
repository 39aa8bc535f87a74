"""Cinema: ten rows, customers choose seats at random, nobody shares a seat."""
import random
import string
import threading

ROWS = string.ascii_uppercase[:5]
SEATS_PER_ROW = 6


class Cinema:
    def __init__(self):
        self.seats = {f"{row}{n}": None for row in ROWS for n in range(1, SEATS_PER_ROW + 1)}
        self.lock = threading.RLock()

    def free(self):
        with self.lock:
            return [seat for seat, owner in self.seats.items() if owner is None]

    def book(self, customer):
        with self.lock:
            free = self.free()
            if not free:
                return None
            seat = random.choice(free)
            self.seats[seat] = customer
            return seat

    def show(self):
        for row in ROWS:
            line = " ".join("X" if self.seats[f"{row}{n}"] else "." for n in range(1, SEATS_PER_ROW + 1))
            print(row, line)


def customer(cinema, name, bookings):
    for _ in range(4):
        seat = cinema.book(name)
        if seat is None:
            print(f"{name}: sold out")
            return
        bookings.append(seat)


if __name__ == "__main__":
    cinema = Cinema()
    all_bookings = {f"customer-{i}": [] for i in range(10)}
    threads = [threading.Thread(target=customer, args=(cinema, n, b)) for n, b in all_bookings.items()]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    cinema.show()
    taken = [s for b in all_bookings.values() for s in b]
    assert len(taken) == len(set(taken)) == 30
