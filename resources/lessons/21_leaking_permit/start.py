"""One boat, three friends; who finds it gone walks home."""
import threading

boat = threading.Semaphore(1)
rowing = []


def row(name):
    try:
        if boat.acquire(blocking=False):
            rowing.append(name)
            assert rowing == [name], f"aboard: {rowing}"
            rowing.remove(name)
    finally:
        boat.release()


for friend in ("Ann", "Bob", "Cat"):
    threading.Thread(target=row, args=(friend,),
                     name=friend).start()
