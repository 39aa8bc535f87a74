"""A shelf and a Condition: wait until there is something.

Verdict: safe.
"""
import threading

shelf = []
changed = threading.Condition()


def produce():
    for number in range(2):
        with changed:
            shelf.append(number)
            changed.notify()


def consume():
    for _ in range(2):
        with changed:
            while not shelf:
                changed.wait()
            print("got", shelf.pop(0))


maker = threading.Thread(target=produce, name="Ann")
taker = threading.Thread(target=consume, name="Bob")
taker.start(), maker.start()
taker.join(), maker.join()
