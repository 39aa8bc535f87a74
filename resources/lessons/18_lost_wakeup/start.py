"""Ann waits for the tea; Bob brews it and rings."""
import threading

pot, cup = [], []
bell = threading.Condition()


def drink():
    while not pot:
        with bell:
            bell.wait()
    cup.append(pot.pop())


def brew():
    with bell:
        pot.append("tea")
        bell.notify()


threading.Thread(target=drink, name="Ann").start()
threading.Thread(target=brew, name="Bob").start()
