"""One order everywhere: two locks without a deadlock.

Verdict: safe.
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
                       args=(left, right))
ann.start(), bob.start()
ann.join(), bob.join()
