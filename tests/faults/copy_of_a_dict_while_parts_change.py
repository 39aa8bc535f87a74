# expect: unsafe assertion
import threading

seen = []
prices = {"tea": 1, "cake": 2}


def copy():
    first = prices["tea"]
    seen.append((first, dict(prices)))
    prices["milk"] = 3


def change():
    prices["tea"] = 5
    prices["cake"] += 1


threads = [threading.Thread(target=copy), threading.Thread(target=change)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert seen != [(1, {"tea": 5, "cake": 2})], seen
