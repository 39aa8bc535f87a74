# expect: safe
# prints: ["True 1\n"]
import threading
class Singleton(type):
    _instances = {}
    _lock = threading.Lock()
    def __call__(cls, *args, **kwargs):
        with cls._lock:
            if cls not in cls._instances:
                instance = super().__call__(*args, **kwargs)
                cls._instances[cls] = instance
        return cls._instances[cls]
class Config(metaclass=Singleton):
    made = 0
    def __init__(self):
        Config.made += 1
seen = []
def use():
    seen.append(Config())
threads = [threading.Thread(target=use) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen[0] is seen[1], Config.made)
