# expect: safe
# prints: ["8080 False\n"]
"""A dict and a ChainMap can be joined in either order."""

import threading
from collections import ChainMap

defaults = ChainMap({"debug": False}, {"port": 80, "debug": True})
results = []


def join() -> None:
    results.append({"port": 8080} | ChainMap({"debug": defaults["debug"]}))


worker = threading.Thread(target=join)
worker.start()
worker.join()
print(results[0]["port"], results[0]["debug"])
