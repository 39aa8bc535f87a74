# expect: safe
# prints: ["[1, 1]\n", "[1, 2]\n", "[1]\n", "[2, 1]\n", "[2, 2]\n", "[2]\n"]
import random
import threading
pool = [1]
picked = []
def pick():
    picked.append(random.choice(pool))
t = threading.Thread(target=pick)
t.start()
pool.append(2)
if pool[-1] == 2 and not picked:
    picked.append(random.choice(pool))
t.join()
print(picked)
