"""A deadly embrace: two locks in two orders.

Verdict: unsafe (deadlock).
"""
import threading

left = threading.Lock()
right = threading.Lock()


def work(first, second):
    with first:
        with second:
            print("both")


ann = threading.Thread(target=work, name="Ann",
                       args=(left, right))
bob = threading.Thread(target=work, name="Bob",
                       args=(right, left))
ann.start(), bob.start()
ann.join(), bob.join()
