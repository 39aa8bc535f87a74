"""A function is called as often as it is timed."""

import timeit

calls = []
print(timeit.timeit(lambda: calls.append(1), number=5) >= 0, len(calls))
print(len(timeit.repeat(lambda: calls.append(1), repeat=2, number=3)), len(calls))
timer = timeit.Timer(lambda: calls.append(2), setup=lambda: calls.append(3))
print(timer.timeit(2) >= 0, calls[-3:])
print(timeit.default_timer() <= timeit.default_timer())
ticks = iter([10, 13])
print(timeit.timeit(lambda: None, number=1, timer=lambda: next(ticks)))
try:
    timeit.timeit(5)
except ValueError as error:
    print(error)
