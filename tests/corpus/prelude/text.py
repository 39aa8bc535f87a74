x = [a]
x.append(x)
print(x, (a,), {1: a}, ValueError(a), KeyError(a), str(ValueError(a)))
print(f"{a:>5} {a!r:>8}", "%s %r %5.1f" % (a, b, 1.5), "{} {!r:>6} {0.x}".format(a, b) if 0 else "")
print("{0.x:>3} {1!r:<6}|".format(a, b), *(v for v in [a, b]), sep="-")


class R:
    def __repr__(self):
        return 3


for call in (lambda: str(R()), lambda: repr(R()), lambda: f"{R()!r}", lambda: format([a], "d")):
    say(call)
