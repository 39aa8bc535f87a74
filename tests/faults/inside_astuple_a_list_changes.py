# expect: unsafe assertion
# The first item is taken before the first change, the second one after the second.
import threading
from dataclasses import astuple, dataclass
@dataclass
class Pair:
    both: list
pair = Pair([0, 0])
seen = []
def look():
    seen.extend(astuple(pair))
def change():
    pair.both[0] = 1
    pair.both[1] = 1
threads = [threading.Thread(target=f) for f in (look, change)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert seen != [[0, 1]]
