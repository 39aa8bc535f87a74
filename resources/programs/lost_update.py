"""A lost update: one line is three steps.

Verdict: unsafe (assertion).
"""
import threading

counter = 0


def work():
    global counter
    counter += 1


threads = [threading.Thread(target=work, name=name)
           for name in ("Ann", "Bob")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert counter == 2, f"an update was lost: {counter}"
