"""One boat; who finds no oars goes home again."""
import threading

boat = threading.Semaphore(1)
oars = 1


def row():
    global oars
    boat.acquire()
    if not oars:
        return
    oars -= 1
    boat.release()


for name in ("Ann", "Bob", "Cleo"):
    threading.Thread(target=row, name=name).start()
