# expect: unsafe assertion
import threading
class Singleton(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
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
assert seen[0] is seen[1]
