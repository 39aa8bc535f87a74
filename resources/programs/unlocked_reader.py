"""A wall with one side missing: the reader walks round.

Verdict: unsafe (torn-read).
"""
import threading

lock = threading.Lock()
stock = {"shelf": 5, "cart": 0}
# invariant: stock["shelf"] + stock["cart"] == 5


def move():
    for _ in range(2):
        with lock:
            stock["shelf"] -= 1
            stock["cart"] += 1


def count():
    print(stock["shelf"] + stock["cart"])


threads = [threading.Thread(target=work)
           for work in (move, move, count)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
