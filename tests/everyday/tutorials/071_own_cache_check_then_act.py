import threading
import time

cache = {}
loads = []


def load_from_db(key):
    loads.append(key)
    time.sleep(0.1)
    return key.upper()


def get(key):
    if key not in cache:
        cache[key] = load_from_db(key)
    return cache[key]


def client():
    for key in ("user", "price", "user"):
        get(key)


ts = [threading.Thread(target=client) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print("loads:", len(loads), "(should be 2)")
