# expect: safe
# prints: ["1\n", "2\n"]
import threading
from types import MappingProxyType
prices = {"tea": 2}
shown = MappingProxyType(prices)
def look():
    print(len(dict(shown)))
def add():
    prices["milk"] = 1
threads = [threading.Thread(target=f) for f in (look, add)]
for t in threads:
    t.start()
for t in threads:
    t.join()
