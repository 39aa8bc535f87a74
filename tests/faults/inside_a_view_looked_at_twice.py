# expect: unsafe assertion
import threading
from types import MappingProxyType
prices = {"tea": 2}
shown = MappingProxyType(prices)
def look():
    before = len(shown)
    after = len(dict(shown))
    assert before == after
def add():
    prices["milk"] = 1
threads = [threading.Thread(target=f) for f in (look, add)]
for t in threads:
    t.start()
for t in threads:
    t.join()
