"""Whoever counts heads holds the door while counting."""
from threading import Barrier, Lock, Thread

song, readers, sung = "old", 0, []
room, door, duet = Lock(), Lock(), Barrier(2)

def sing():
    global readers
    with door:
        readers += 1
        if readers == 1:
            room.acquire()
    duet.wait(), sung.append(song)
    with door:
        readers -= 1
        if readers == 0:
            room.release()

Thread(target=sing, name="Ann").start()
Thread(target=sing, name="Bob").start()
with room:
    song = "new"
