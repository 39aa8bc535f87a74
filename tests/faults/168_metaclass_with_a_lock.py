# expect: safe
# prints: ["True 1\n"]
import threading
class Single(type):
    made = {}
    lock = threading.Lock()
    def __call__(cls, *args, **kwargs):
        with cls.lock:
            if cls not in cls.made:
                cls.made[cls] = super(Single, cls).__call__(*args, **kwargs)
        return cls.made[cls]
class Base(metaclass=Single):
    count = 0
    def __init__(self):
        Base.count += 1
class Settings(Base):
    pass
seen = []
threads = [threading.Thread(target=lambda: seen.append(Settings())) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen[0] is seen[1], Base.count)
