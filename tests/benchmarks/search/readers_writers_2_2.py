"""2 readers, who may be in together, and 2 writers, who are alone.

Verdict: safe.
"""

import threading

readers = 0
value = 0
door = threading.Lock()
room = threading.Semaphore(1)


def read():
    global readers
    with door:
        readers += 1
        if readers == 1:
            room.acquire()
    first = value
    assert first == value
    with door:
        readers -= 1
        if readers == 0:
            room.release()


def write():
    global value
    room.acquire()
    value += 1
    room.release()


threads = [threading.Thread(target=read) for _ in range(2)]
threads += [threading.Thread(target=write) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert value == 2
