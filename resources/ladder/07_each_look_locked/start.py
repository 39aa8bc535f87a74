"""A purse with a lock round every single look."""
import threading

lock = threading.Lock()
purse = 10


def spend(price):
    global purse
    with lock:
        enough = purse >= price
    if enough:
        with lock:
            purse -= price


ann = threading.Thread(target=spend, args=(7,), name="Ann")
bob = threading.Thread(target=spend, args=(8,), name="Bob")
ann.start(), bob.start()
ann.join(), bob.join()
assert purse >= 0, "spent more than there was"
