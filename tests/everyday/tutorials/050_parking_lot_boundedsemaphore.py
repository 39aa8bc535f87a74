import threading
import time

lot = threading.BoundedSemaphore(value=2)


def car(name, reckless=False):
    lot.acquire()
    print(name, "parked")
    time.sleep(0.1)
    lot.release()
    if reckless:
        lot.release()   # opens the barrier for a friend


threads = [
    threading.Thread(target=car, args=("Fiat",)),
    threading.Thread(target=car, args=("Audi", True)),
    threading.Thread(target=car, args=("Opel",)),
]
for t in threads:
    t.start()
for t in threads:
    t.join()
