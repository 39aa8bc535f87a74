"""One seat is left, and two people want it."""
import threading

seats = 1
seats_lock = threading.Lock()


def book():
    global seats
    if seats > 0:
        with seats_lock:
            seats -= 1


ann = threading.Thread(target=book, name="Ann")
bob = threading.Thread(target=book, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
assert seats >= 0, f"overbooked: {seats} seats left"
