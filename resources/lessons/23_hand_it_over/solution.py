"""Two posties wait for letters; None says: no more."""
import queue
import threading

tray = queue.Queue()
delivered = []


def deliver():
    while (letter := tray.get()) is not None:
        delivered.append(letter)


for letter in ("A", "B", None, None):
    tray.put(letter)
ann = threading.Thread(target=deliver, name="Ann")
bob = threading.Thread(target=deliver, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
