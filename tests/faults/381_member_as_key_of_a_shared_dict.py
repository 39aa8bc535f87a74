# expect: safe
# prints: ["{'red': 1}\n", "{'red': 2}\n"]
import threading
from enum import StrEnum
class Colour(StrEnum):
    RED = "red"
counts = {"red": 0}
def count():
    counts[Colour.RED] = counts[Colour.RED] + 1
threads = [threading.Thread(target=count) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counts)
