"""A purse with a lock round every single look."""
import threading

lock = threading.Lock()
purse = 10


def spend():
    global purse
    with lock:
        enough = purse >= 7
    if enough:
        with lock:
            purse -= 7
            assert purse > -10, "more than the bank lends"


for name in ("Ann", "Bob", "Cleo"):
    threading.Thread(target=spend, name=name).start()
