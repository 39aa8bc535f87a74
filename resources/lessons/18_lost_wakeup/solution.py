"""Ann looks and goes to wait under the same lock."""
import threading

pot, cup = [], []
bell = threading.Condition()


def drink():
    with bell:
        while not pot:
            bell.wait()
        cup.append(pot.pop())


def brew():
    with bell:
        pot.append("tea")
        bell.notify()


threading.Thread(target=drink, name="Ann").start()
threading.Thread(target=brew, name="Bob").start()
