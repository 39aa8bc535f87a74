"""A bell calls to dinner; the cook clears it afterwards."""
import threading

bell = threading.Event()
eaten = []


def cook():
    bell.set()
    bell.clear()


def guest(name):
    bell.wait()
    eaten.append(name)


threading.Thread(target=guest, name="Bob",
                 args=("Bob",)).start()
threading.Thread(target=cook, name="Ann").start()
