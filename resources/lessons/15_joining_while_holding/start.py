"""Ann closes the day's book; Bob makes the last entry."""
import threading

book = []
lock = threading.Lock()

def write():
    with lock:
        book.append("sold a lamp")


def close():
    with lock:
        bob.join()
        book.append("closed")


bob = threading.Thread(target=write, name="Bob")
ann = threading.Thread(target=close, name="Ann")
bob.start()
ann.start()
ann.join()
