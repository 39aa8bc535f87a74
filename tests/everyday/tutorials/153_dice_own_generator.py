import random
import threading

throws = {}


def player(name, seed):
    rng = random.Random()
    rng.seed(seed)
    state = rng.getstate()
    first = [rng.randint(1, 6) for _ in range(5)]
    rng.setstate(state)
    replay = [rng.randint(1, 6) for _ in range(5)]
    assert first == replay
    throws[name] = first


threads = [threading.Thread(target=player, args=(n, s)) for s, n in enumerate(("Ann", "Bob"), start=40)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for name in sorted(throws):
    print(name, throws[name], sum(throws[name]))
