"""Two clerks pay in, behind a lock that knows its owner."""
import threading

balance = 0
lock = threading.RLock()

def add(amount):
    global balance
    with lock:
        balance += amount


def deposit(amount):
    with lock:
        add(amount)
        add(1)


threading.Thread(target=deposit, name="Ann",
                 args=(10,)).start()
threading.Thread(target=deposit, name="Bob",
                 args=(20,)).start()
