"""One boat, one pair of oars; who finds none goes home."""
import threading

boat = threading.Semaphore(1)
shed = ["oars"]


def row(trips):
    for _ in range(trips):
        boat.acquire()
        if not shed:
            return
        oars = shed.pop()
        boat.release()
        shed.append(oars)


for name, trips in (("Ann", 2), ("Bob", 1)):
    threading.Thread(target=row, name=name,
                     args=(trips,)).start()
