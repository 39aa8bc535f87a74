"""A queue hands things over, and holds back who is fast.

Verdict: safe.
"""
import queue
import threading

line = queue.Queue(maxsize=1)


def produce():
    for number in range(3):
        line.put(number)
    line.put(None)


def consume():
    while (item := line.get()) is not None:
        print("got", item)


maker = threading.Thread(target=produce, name="Ann")
taker = threading.Thread(target=consume, name="Bob")
maker.start(), taker.start()
maker.join(), taker.join()
