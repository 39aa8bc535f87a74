"""Ann waits for the last entry, then takes the book."""
import threading

book = []
lock = threading.Lock()

def write():
    with lock:
        book.append("sold a lamp")


def close():
    bob.join()
    with lock:
        book.append("closed")


bob = threading.Thread(target=write, name="Bob")
ann = threading.Thread(target=close, name="Ann")
bob.start()
ann.start()
ann.join()
