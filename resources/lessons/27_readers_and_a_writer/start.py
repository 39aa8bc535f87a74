"""Ann and Bob read one sheet of music; main rewrites it."""
from threading import Barrier, Lock, Thread

song, readers, sung = "old", 0, []
room, duet = Lock(), Barrier(2)


def sing():
    global readers
    readers += 1
    if readers == 1:
        room.acquire()
    duet.wait(), sung.append(song)
    readers -= 1
    if readers == 0:
        room.release()


Thread(target=sing, name="Ann").start()
Thread(target=sing, name="Bob").start()
with room:
    song = "new"
