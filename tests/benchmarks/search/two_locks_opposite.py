"""Two threads take two locks in opposite order.

Verdict: unsafe, deadlock.
"""

import threading

red = threading.Lock()
blue = threading.Lock()


def forwards():
    with red:
        with blue:
            pass


def backwards():
    with blue:
        with red:
            pass


threads = [threading.Thread(target=forwards), threading.Thread(target=backwards)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
