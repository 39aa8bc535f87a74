"""A box for one letter; who posts or reads has the key."""
from queue import Queue
from threading import Lock, Thread

box, key = Queue(maxsize=1), Lock()


def post():
    for letter in ("one", "two", "three"):
        with key:
            box.put(letter)


def fetch():
    for _ in range(3):
        letter = box.get()
        with key:
            print(letter)


Thread(target=fetch, name="Bob").start()
Thread(target=post, name="Ann").start()
