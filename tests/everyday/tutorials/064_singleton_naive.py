import threading
import time


class Singleton:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            time.sleep(0.01)  # expensive construction
            cls._instance = super().__new__(cls)
        return cls._instance


found = set()


def get():
    found.add(id(Singleton()))


threads = [threading.Thread(target=get) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("instances:", len(found))
