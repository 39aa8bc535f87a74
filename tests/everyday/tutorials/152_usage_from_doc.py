"""Count words in threads.

usage: words.py [--help] TEXT ...
"""
import sys
import threading

if "--help" in sys.argv:
    print(__doc__.strip())
    sys.exit(0)

texts = sys.argv[1:] or ["to be or not to be", "that is the question"]
lengths = [0] * len(texts)


def count(i):
    lengths[i] = len(texts[i].split())


threads = [threading.Thread(target=count, args=(i,)) for i in range(len(texts))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(__doc__.splitlines()[0], lengths)
assert sum(lengths) == 10
