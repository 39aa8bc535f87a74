"""One thread moves money between two accounts while another one adds them up.

Verdict: safe.
"""

import threading

red = 50
blue = 50
total = 100
lock = threading.Lock()
# invariant: red + blue == 100


def move():
    global red, blue
    with lock:
        red -= 10
        blue += 10


def audit():
    global total
    with lock:
        total = red + blue


threads = [threading.Thread(target=move), threading.Thread(target=audit)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert total == 100
