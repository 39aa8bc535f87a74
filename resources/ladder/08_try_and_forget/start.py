"""Polite people: they try the lock and never wait."""
import threading

lock = threading.Lock()
cake = 1


def eat():
    global cake
    lock.acquire(blocking=False)
    if cake:
        cake -= 1
        assert cake >= 0, "two ate one cake"


for name in ("Ann", "Bob"):
    threading.Thread(target=eat, name=name).start()
