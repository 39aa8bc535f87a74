import datetime
import threading

days = [datetime.date(2024, 1, 1), datetime.date(2024, 5, 17), datetime.date(2024, 12, 31)]
weeks = {}


def week(day):
    iso = day.isocalendar()
    weeks[day.isoformat()] = (iso.year, iso.week, day.timetuple().tm_yday)


threads = [threading.Thread(target=week, args=(d,)) for d in days]
for t in threads:
    t.start()
for t in threads:
    t.join()
for day in sorted(weeks):
    print(day, weeks[day])
assert weeks["2024-12-31"] == (2025, 1, 366)
