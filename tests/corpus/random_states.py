"""Seeds given again, and states kept and put back."""

import datetime
import random

rng = random.Random(3)
rng.random(), rng.randint(1, 6)
kept = rng.getstate()
drawn = [rng.randint(1, 100) for _ in range(5)]
rng.setstate(kept)
print(drawn, drawn == [rng.randint(1, 100) for _ in range(5)])
print(len(kept), kept[0], len(kept[1]), kept[2], sum(kept[1]))
rng.seed(9)
print(rng.random(), rng.gauss(0, 1), rng.gauss(0, 1))
rng.seed("x")
print(rng.choice("abc"))
random.seed(4)
print(random.random())
kept = random.getstate()
print(random.sample(range(50), 3))
random.setstate(kept)
print(random.sample(range(50), 3))
other = random.Random()
other.setstate(kept)
print(other.sample(range(50), 3), other.getstate() == random.getstate())
wrong = (kept[:2], (3, (1, 2), None), (9, *kept[1:]), (3, (*kept[1][:-1], 10**9), None))
for state in wrong:
    try:
        rng.setstate(state)
    except ValueError as error:
        print(error)
try:
    rng.seed([1])
except TypeError as error:
    print(error)
print(datetime.date(2024, 5, 17).timetuple())
print(datetime.datetime(2024, 12, 31, 10).timetuple().tm_yday)
print(tuple(datetime.datetime(2024, 1, 1, 10).utctimetuple()))
