import time

t = time.gmtime(1_000_000_000)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_wday, t.tm_yday)
print(time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %j %p %I %y %%", t))
print(time.asctime(t))
p = time.strptime("17 May 2024 08:05", "%d %B %Y %H:%M")
print(p[:6], p.tm_wday)
print(time.struct_time((2020, 2, 29, 1, 2, 3, 5, 60, 0)).tm_mday)
print(time.strftime("%d.%m.%y", p))
assert time.monotonic() <= time.monotonic()
assert isinstance(time.time(), float) and isinstance(time.time_ns(), int)
