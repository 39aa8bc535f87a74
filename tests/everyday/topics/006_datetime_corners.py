from datetime import date, datetime, timedelta, timezone

d = datetime(2024, 2, 28, 23, 30)
print(d + timedelta(hours=1), (d + timedelta(days=2)).isoformat())
print(d.strftime("%A, %d. %B %Y"), d.weekday(), d.isocalendar().week)
print(datetime.strptime("31/12/1999 23:59", "%d/%m/%Y %H:%M"))
delta = datetime(2025, 1, 1) - d
print(delta, delta.days, delta.total_seconds(), str(timedelta(seconds=3661)))
print(date(2024, 12, 25) - date(2024, 2, 29), date.fromisoformat("2024-03-01").replace(day=15))
utc = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)
print(utc.isoformat(), utc.astimezone(timezone(timedelta(hours=2), "X")), utc.timestamp())
print(repr(timedelta(days=-1, hours=3)), abs(timedelta(-1)))
print(min(date(2020, 1, 1), date(2019, 5, 5)), date.max.year, d.date(), d.time())
print(f"{d:%H:%M}", datetime.fromtimestamp(0, timezone.utc), timedelta(days=7) // timedelta(days=2))
