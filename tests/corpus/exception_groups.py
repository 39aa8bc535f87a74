try:
    raise ExceptionGroup("g", [ValueError(1), TypeError("t"), ExceptionGroup("in", [ValueError(2), KeyError("k")])])
except* ValueError as g:
    print("V", g.exceptions, g.message)
except* (TypeError, KeyError) as g:
    print("T", g.exceptions, str(g), repr(g))
else:
    print("no")
finally:
    print("fin")
def f(errors, raise_in=None):
    try:
        if errors: raise BaseExceptionGroup("m", errors)
        print("calm")
    except* ValueError as e:
        print("v", len(e.exceptions))
        if raise_in: raise raise_in
    except* OSError:
        print("os")
        raise
    else:
        print("else")
    return "end"
print(f([]), f([ValueError(1)]))
for errors, more in [([KeyError(1)], None), ([ValueError(1), KeyError(2)], None), ([ValueError(1)], RuntimeError("new")), ([OSError(1), KeyError(3)], None), ([ValueError(1), KeyError(2)], RuntimeError("n"))]:
    try: print(f(errors, more))
    except BaseException as e: print(type(e).__name__, repr(e))
try:
    raise ValueError("naked")
except* ValueError as e:
    print(type(e).__name__, e.exceptions, repr(e.message))
try:
    try:
        raise ValueError("naked")
    except* TypeError:
        print("no")
except ValueError as e:
    print("still", e)
e = ExceptionGroup("x", [ValueError(1), ExceptionGroup("y", [TypeError(2), ValueError(3)])])
print(e.subgroup(ValueError), e.split(TypeError), e.subgroup(lambda x: isinstance(x, TypeError)), e.subgroup(KeyError), isinstance(e, Exception))
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for bad in [lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup("x")]:
    try: bad()
    except (TypeError, ValueError) as e: print(type(e).__name__, str(e)[:40])
try: raise ExceptionGroup("plain", [ValueError(1)])
except ExceptionGroup as e: print("caught", e, e.args)
try:
    e
except NameError as err: print(err)
