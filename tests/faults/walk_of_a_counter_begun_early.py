# expect: unsafe exception
# A walk begins when it is made, so a key that comes before it is used spoils it.
import threading
from collections import Counter
counts = Counter(a=2, b=1)
def show():
    letters = counts.elements()
    print(sorted(letters))
def add():
    counts["z"] = 1
threads = [threading.Thread(target=f) for f in (show, add)]
for t in threads:
    t.start()
for t in threads:
    t.join()
