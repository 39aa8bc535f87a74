"""One seat is left, and it is sold only once."""
import threading

seats = 1
seats_lock = threading.Lock()


def book():
    global seats
    with seats_lock:
        if seats > 0:
            seats -= 1


ann = threading.Thread(target=book, name="Ann")
bob = threading.Thread(target=book, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
assert seats >= 0, f"overbooked: {seats} seats left"
