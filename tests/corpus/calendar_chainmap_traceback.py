import calendar, itertools, traceback, datetime
from collections import ChainMap
print(calendar.month(2024, 2)); print(calendar.month_name[3], list(calendar.day_abbr), calendar.SUNDAY, calendar.monthcalendar(2024, 9))
calendar.prmonth(2023, 11); c = calendar.TextCalendar(calendar.SUNDAY); print(c.formatmonth(2024, 5))
print(len(calendar.calendar(2024)), calendar.isleap(2000), list(calendar.Calendar(6).itermonthdays(2024, 2))[:5])
print([d for w in calendar.Calendar().monthdatescalendar(2024, 3) for d in w][0], calendar.Calendar().monthdays2calendar(2024, 2)[0])
try: calendar.month(2024, 13)
except Exception as e: print(type(e).__name__, e)
print(list(itertools.compress("abcdef", [1, 0, 1, 0, 1, 1])), list(itertools.compress([], [])))
m = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(m["a"], m["b"], len(m), list(m), m, m.get("z", 0), "b" in m, dict(m))
n = m.new_child({"c": 4}); n["a"] = 9; print(n, n.parents is not m, n.maps[0], n.parents)
try: del m["b"]
except KeyError as e: print(e)
try: m["q"]
except KeyError as e: print(e)
print(sorted(m.items()), m == {"a": 1, "b": 3}, m.pop("a"), m)
try: 1 / 0
except ZeroDivisionError as e:
    print(traceback.format_exception_only(e), traceback.format_exc().splitlines()[-1], traceback.format_exc().splitlines()[0])
    print(traceback.format_exception(type(e), e, e.__traceback__)[-1] )
d = datetime.date(2024, 12, 30).isocalendar(); print(d.week, d.year, d[2], d, tuple(d), d.weekday); y, w, k = d; print(y, w, k, d == (2025, 1, 1), d[0:2], len(d), d > (2024, 1, 1), {d: 1}[d])
print(datetime.datetime(2024, 1, 1).isocalendar()[1], datetime.date.fromisocalendar(2024, 2, 3))
