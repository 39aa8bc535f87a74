"""A counter behind a lock: no update is lost.

Verdict: safe.
"""
import threading

counter = 0
lock = threading.Lock()


def work():
    global counter
    with lock:
        counter += 1


threads = [threading.Thread(target=work, name=name)
           for name in ("Ann", "Bob")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert counter == 2, f"an update was lost: {counter}"
