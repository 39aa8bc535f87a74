# expect: unsafe assertion
import threading
from weakref import proxy
class Tank:
    level = 0
tank = Tank()
def fill(view):
    view.level += 5
threads = [threading.Thread(target=fill, args=(proxy(tank),)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert tank.level == 10
