# expect: unsafe assertion
import threading
class Single(type):
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.instance = None
    def __call__(cls, *args):
        if cls.instance is None:
            cls.instance = super().__call__(*args)
        return cls.instance
class Settings(metaclass=Single):
    pass
seen = []
def work():
    seen.append(Settings())
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert seen[0] is seen[1]
