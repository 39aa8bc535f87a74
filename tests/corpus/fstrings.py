x, y, name, items = 42, 3.14159, "bob", [1, 2]
print(f"{x} {y} {name} {items} {x + 1} {name.upper()} {items[0]} {'in' 'ner'} {x!r} {name!r} {name!s} {'é'!a}")
print(f"{x:5}|{x:<5}|{x:>5}|{x:^5}|{x:*^7}|{x:05}|{x:+}|{x: }|{-x:=6}|{x:,}|{1234567:,}|{1234567:_}")
print(f"{x:b} {x:o} {x:x} {x:X} {x:#b} {x:#o} {x:#x} {x:c} {x:08b} {255:#06x} {x:e} {x:.1f} {x:%} {2**40:_x}")
print(f"{y:.2f} {y:8.3f}| {y:<8.2f}| {y:e} {y:.3g} {y:g} {y:%} {y:.1%} {1e10} {1e16} {1e-5} {1234.5:,.2f} {0.1 + 0.2} {1e22} {1.0}")
print(f"{name:10}|{name:>10}|{name:^10}|{name:-^10}|{name:.2}|{name:5.1}|{name:s}")
width, precision = 10, 3
print(f"{y:{width}.{precision}f}|{name:>{width}}|{name!r:>{width}}|{x:{'0'}{5}}")
print(f"{x=} {x = } {x + 1=} {name=} {name=!s} {y=:.2f} {items=}")
print(f"{{literal}} {{{x}}} {'{'}", f"{{}}", f"", f"a" "b" f"{x}")
print(f"{True} {None} {True:5} {True:d} {[1, 'a']} {({'k': 1})['k']} {(1, 2)} { {1: 2} }")
print(f"{'yes' if x > 40 else 'no'} {len(items)} {sum(i * i for i in items)} {(lambda v: v * 2)(x)} {', '.join(map(str, items))}")
print(f"""multi
{x}
line {name}""")
print(f"{x:>{width}}" f"{y:.{precision}}", rf"\n{x}", f"\t{x}\n{'a'}")
print(f"{float('inf')} {float('-inf'):>6} {float('nan')} {float('inf'):.2f} {1e308 * 10:e} {-0.0} {-0.0:.1f} {1 + 2j} {1j:.1f}")
print(format(x), format(x, "x"), format("a", ">3"), format(1.5, ".3f"), format(True, "d"), format(None), format([1], ""))
print(f"{x:n} {1.5:n} {12345.678:.0f} {2.5:.0f} {3.5:.0f} {0.5:.0f} {1e3:g} {1e6:g} {1e7:g} {123456789.0:g} {0.00001:g} {100.0:#g}")


class Money:
    def __init__(self, n):
        self.n = n

    def __format__(self, spec):
        return f"${self.n:{spec or '.2f'}}"

    def __repr__(self):
        return f"Money({self.n})"


m = Money(3.5)
print(f"{m} {m:.0f} {m!r} {m!r:>12} {m.n} {[m]} {m=}")
for bad in (lambda: f"{name:d}", lambda: f"{x:.2s}", lambda: f"{x:.2d}", lambda: f"{y:d}", lambda: f"{items:5}", lambda: f"{None:5}", lambda: f"{x:5q}", lambda: f"{1/0}", lambda: f"{name:,}", lambda: f"{x:{'bad'}}", lambda: f"{name:=5}"):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
