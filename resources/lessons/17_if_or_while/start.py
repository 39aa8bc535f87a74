"""Two customers wait for bread; a baker bakes two."""
import threading

shelf = []
bread = threading.Condition()


def buy():
    with bread:
        if not shelf:
            bread.wait()
        shelf.pop()


ann = threading.Thread(target=buy, name="Ann")
bob = threading.Thread(target=buy, name="Bob")
ann.start()
bob.start()
for loaf in ("rye", "wheat"):
    with bread:
        shelf.append(loaf)
        bread.notify()
