"""Waiting for oneself: a plain Lock taken twice.

Verdict: unsafe (deadlock).
"""
import threading

lock = threading.Lock()
total = 0


def add(amount):
    global total
    with lock:
        total += amount


def add_twice(amount):
    with lock:
        add(amount)
        add(amount)


ann = threading.Thread(target=add_twice, name="Ann",
                       args=(5,))
ann.start()
ann.join()
