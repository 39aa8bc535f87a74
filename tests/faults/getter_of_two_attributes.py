# expect: safe
# Both attributes are looked at in one step, so one cannot be older than the other.
import threading
from operator import attrgetter
class Span:
    def __init__(self):
        self.low = self.high = 0
span = Span()
seen = []
def look():
    seen.append(attrgetter("low", "high")(span))
def move():
    span.low = 3
    span.high = 5
threads = [threading.Thread(target=look), threading.Thread(target=move)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert seen[0] != (0, 5)
