# expect: unsafe assertion
import threading
from functools import lru_cache
class Connection:
    pass
@lru_cache
def connection():
    return Connection()
found = []
def use():
    found.append(connection())
threads = [threading.Thread(target=use) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert found[0] is found[1]
