import os
os.environ.clear()
os.environ["A"] = "1"
for bad in (lambda: os.environ.__setitem__("A", 5), lambda: os.environ[3], lambda: os.environ["NO"]):
    try: bad()
    except (TypeError, KeyError) as error: print(type(error).__name__, error)
print(os.environ, len(os.environ), "A" in os.environ, list(os.environ.items()), dict(os.environ))
os.environ.update(B="2", C="3")
print(os.environ.pop("B"), os.environ.pop("B", None), os.environ.setdefault("D", "4"), sorted(os.environ))
print(os.environ | {"Z": 1}, {"Z": 1} | os.environ, os.environ.copy(), os.getenv("C"), os.getenv("Q", "q"))
del os.environ["C"]
print(isinstance(os.environ, dict), os.environ.get("C"), f"{os.environ}", os.environ == {"A": "1", "D": "4"})
for key in os.environ:
    del os.environ[key]
print(os.environ, bool(os.environ))
