def task(n):
    if n % 3 == 0:
        raise ValueError(f"v{n}")
    if n % 5 == 0:
        raise KeyError(n)
    return n


errors, good = [], []
for n in (1, 3, 5, 6, 7):
    try:
        good.append(task(n))
    except Exception as e:
        errors.append(e)
print(good)
try:
    raise ExceptionGroup("some failed", errors)
except* ValueError as eg:
    print("values", [str(e) for e in eg.exceptions])
except* KeyError as eg:
    print("keys", eg.exceptions, eg)
g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("sub", [TypeError(2), OSError(3)])])
match, rest = g.split(TypeError)
print(repr(match), repr(rest), g.subgroup(lambda e: isinstance(e, OSError)).exceptions[0].exceptions)
try:
    try:
        raise g
    except* TypeError:
        print("type errors handled")
except ExceptionGroup as left:
    print(left.message, len(left.exceptions))
try:
    raise KeyboardInterrupt
except BaseException as e:
    print(isinstance(e, Exception), type(e).__mro__[1].__name__)
else:
    print("never")
finally:
    print("finally")
