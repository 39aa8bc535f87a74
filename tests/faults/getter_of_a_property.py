# expect: unsafe assertion
# A property is code of the program, so others come in between the two.
import threading
from operator import attrgetter
class Span:
    def __init__(self):
        self._low = self.high = 0
    @property
    def low(self):
        return self._low
span = Span()
seen = []
def look():
    seen.append(attrgetter("low", "high")(span))
def move():
    span._low = 3
    span.high = 5
threads = [threading.Thread(target=look), threading.Thread(target=move)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert seen[0] != (0, 5)
