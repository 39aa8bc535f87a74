"""Only who got the boat brings it back."""
import threading

boat = threading.BoundedSemaphore(1)
rowing = []


def row(name):
    if boat.acquire(blocking=False):
        try:
            rowing.append(name)
            assert rowing == [name], f"aboard: {rowing}"
            rowing.remove(name)
        finally:
            boat.release()


for friend in ("Ann", "Bob", "Cat"):
    threading.Thread(target=row, args=(friend,),
                     name=friend).start()
