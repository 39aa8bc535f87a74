"""Two posties deliver letters until the tray is empty."""
import queue
import threading

tray = queue.Queue()
delivered = []


def deliver():
    while not tray.empty():
        delivered.append(tray.get())


for letter in ("A", "B"):
    tray.put(letter)
ann = threading.Thread(target=deliver, name="Ann")
bob = threading.Thread(target=deliver, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
