# expect: safe
import threading
from collections import defaultdict

sizes = []
counts = defaultdict(int)


def add():
    counts["x"] += 1


def measure():
    sizes.append(len(counts))


for work in (add, measure):
    threading.Thread(target=work).start()
