"""Polite people: they try the lock and never wait."""
import threading

lock = threading.Lock()
cake = 1


def eat():
    global cake
    lock.acquire(blocking=False)
    if cake > 0:
        cake -= 1
        assert cake > -2, "three ate one cake"


for name in ("Ann", "Bob", "Cleo"):
    threading.Thread(target=eat, name=name).start()
