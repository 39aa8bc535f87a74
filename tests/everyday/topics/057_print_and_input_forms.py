import sys

print()
print("a", "b", sep="", end="|\n")
print(1, 2, 3, sep=", ")
print(*range(5), sep="\n", end="\n\n")
print("no newline", end="")
print(" then newline", flush=True)
print(None, True, 3.0, 1e100, [1, "a", (2,)], {"k": {1}}, b"x", ..., print, int, sep=" ~ ")
print("unicode: ä ö ü € 漢字 🎉")
sys.stdout.write("written %d\n" % 5)
print(sys.stdout.write("") , sys.stdout.isatty() in (True, False), sys.version_info >= (3, 11), sys.argv[1:])
print(str([1, "x"]), repr("x\n"), str(b"ab"), repr({}), str({1: "a"}), str(()), str((1,)), str(set()), str(range(3)), str(slice(1, 2)))


class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


b = Both()
print(b, [b], f"{b} {b!r} {b!s:>5}", "%s %r" % (b, b), {b: b}.__repr__(), format(b))


def table(rows):
    widths = [max(len(str(r[i])) for r in rows) for i in range(len(rows[0]))]
    for r in rows:
        print(" | ".join(str(x).ljust(w) for x, w in zip(r, widths)).rstrip())


table([("name", "n"), ("apple", 10), ("fig", 200)])
from pprint import pformat, pprint
pprint({"b": [1, 2], "a": ("x",)}, width=20)
print(pformat(list(range(30)), width=40, compact=True))
