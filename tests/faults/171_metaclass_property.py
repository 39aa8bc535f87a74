# expect: safe
# prints: ["0\n", "3\n"]
import threading
class Sized(type):
    @property
    def size(cls):
        return len(cls.items)
    def add(cls, item):
        cls.items.append(item)
class Bag(metaclass=Sized):
    items = []
class Small(Bag):
    pass
t = threading.Thread(target=Bag.items.extend, args=("abc",))
t.start()
print(Small.size)
t.join()
Small.add(1)
assert Bag.size == 4
