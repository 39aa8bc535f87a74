from threading import Lock, Thread
from time import sleep
from random import uniform

NAMES = ["Plato", "Aristotle", "Kant", "Hegel", "Nietzsche"]
MEALS = 3
forks = [Lock() for _ in NAMES]
eaten = dict.fromkeys(NAMES, 0)


def philosopher(i):
    left, right = i, (i + 1) % len(NAMES)
    first, second = min(left, right), max(left, right)
    for _ in range(MEALS):
        sleep(uniform(0, 0.1))  # think
        with forks[first]:
            with forks[second]:
                print(f"{NAMES[i]} eats")
                eaten[NAMES[i]] += 1
                sleep(uniform(0, 0.1))


threads = [Thread(target=philosopher, args=[i]) for i in range(len(NAMES))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(eaten)
assert all(n == MEALS for n in eaten.values())
