"""Moments as tuples with names, and as text; none of them is now."""

import time

moment = time.gmtime(1_000_000_000)
print(moment)
print(moment.tm_year, moment[1], moment.tm_zone, moment.tm_gmtoff, len(moment), list(moment)[:3])
print(moment == time.gmtime(1e9), moment < time.gmtime(1_000_000_001), isinstance(moment, tuple))
print(isinstance(moment, time.struct_time), hash(moment) == hash(tuple(moment)))
year, *rest = moment
print(year, rest)
print(time.asctime(moment), time.strftime("%Y-%m-%d %H:%M:%S", moment), time.strftime("%I %p %a %b %j", moment))
print(time.strptime("2024-03-05 06:07", "%Y-%m-%d %H:%M"))
print(time.strptime("Mon Jan  1 00:00:00 2024").tm_yday)
print(time.struct_time(range(9)), time.asctime((2024, 2, 29, 1, 2, 3, 3, 60, 0)))
print(f"{moment.tm_hour:02}:{moment.tm_min:02}")
match moment:
    case time.struct_time(tm_year=2001):
        print("that year")
for wrong in (
    lambda: time.strftime(5), lambda: time.strftime("%Y", 5), lambda: time.gmtime("a"),
    lambda: time.asctime((2024, 13, 1, 0, 0, 0, 0, 0, 0)), lambda: time.strptime("x", "%Y"),
    lambda: time.struct_time((1, 2)), lambda: time.asctime((2024, 1, 1, 0, 60, 0, 0, 0, 0)),
    lambda: time.strftime("%Y", (1, 2)), lambda: time.gmtime(float("nan")),
):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    print(name, type(getattr(time, name)()).__name__, type(getattr(time, f"{name}_ns")()).__name__)
print(len(time.ctime()), len(time.asctime()), len(time.strftime("%Y-%m-%d")), type(time.mktime(moment)).__name__)
