# expect: safe
# prints: ["True 1\n"]
import threading
class Logger:
    _instance = None
    _lock = threading.Lock()
    made = 0
    def __new__(cls):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    cls.made += 1
                    cls._instance = super().__new__(cls)
        return cls._instance
seen = []
def use():
    seen.append(Logger())
threads = [threading.Thread(target=use) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen[0] is seen[1], Logger.made)
