# expect: safe
# prints: ["1\n", "2\n"]
import threading
class Counted(type):
    made = 0
    def __call__(cls):
        Counted.made = cls.made + 1
        return super().__call__()
class Ant(metaclass=Counted):
    pass
threads = [threading.Thread(target=Ant) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(Ant.made)
