"""A cellar with two keys: Ann drinks, Bob counts."""
import threading

cellar, gate = threading.Lock(), threading.Lock()
bottles = 3


def drink():
    global bottles
    with gate, cellar:
        bottles -= 1


def count():
    with cellar, gate:
        print(bottles, "bottles")


threading.Thread(target=drink, name="Ann").start()
threading.Thread(target=count, name="Bob").start()
