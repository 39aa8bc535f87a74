# expect: unsafe exception
# A walk that is past the key comes to it once more, and says that the keys changed.
import threading

cache = {"a": 1, "b": 2}
begun = threading.Event()
renewed = threading.Event()


def renew():
    begun.wait()
    cache["a"] = cache.pop("a")
    renewed.set()


def walk():
    for key in cache:
        begun.set()
        renewed.wait()


threads = [threading.Thread(target=renew), threading.Thread(target=walk)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
