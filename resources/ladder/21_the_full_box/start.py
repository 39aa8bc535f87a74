"""A letter box for one letter, and a key for the office."""
import queue
import threading

box = queue.Queue(maxsize=1)
office = threading.Lock()


def write():
    for letter in ("one", "two"):
        with office:
            box.put(letter)


def fetch():
    for _ in range(2):
        with office:
            print(box.get())


threading.Thread(target=write, name="Ann").start()
threading.Thread(target=fetch, name="Bob").start()
