print(abs(-1), all([1, 1]), any([]), bin(5), bool(""), callable(len), callable(5), chr(65), divmod(9, 4), float("2"), hash(5), hex(16), int("7"), isinstance([], list), issubclass(bool, int), len("abc"), max(1, 2), min([3, 1]), oct(9), ord("z"), pow(2, 3), repr("a"), round(1.567, 2), sum(range(4)), str(5), type(5).__name__)
print(list(enumerate("ab", 1)), list(filter(None, [0, 1])), list(map(lambda a, b: a * b, [1, 2], [3, 4])), list(zip("ab", [1, 2])), list(reversed([1, 2])), sorted("cab"), list(range(2, 8, 2)), tuple([1]), set([1]), frozenset([2]), dict(a=1), slice(1, 2), slice(None, 5, 2), bytes([65, 66]), complex(1, 2), object is object)
print(list(zip([1, 2], [3, 4], strict=True)), list(zip()), list(zip([1])), dict(zip("ab", range(2))), list(map(str.upper, "ab")), next(iter([5])), next(iter([]), "d"))
n = [3, 2, 1]
print(list(iter(n.pop, 3)), n, max("apple", "fig", key=len), max([1, 2], [3], key=len), min([], default="none"), max((1, 2), default=0), sorted([-3, 2, -1], key=abs), sorted("bca", reverse=True), sum([1.5, 2]), sum((), 5), round(5), round(-1.5), round(15, -1))
print("a", "b", sep="", end="!\n"); print(); print("a\n", end=""); print(1, None, True, [1], sep=", "); print(*[1, 2], *"ab"); print(*[], sep="x"); print("x", flush=True); print(end=""); print("tab\there")
class A:
    x = 1
    def m(self): return 2
a = A()
print(getattr(a, "x"), getattr(a, "y", 3), hasattr(a, "m"), hasattr(a, "z"), isinstance(a, A), isinstance(a, (int, A)), type(a) is A, type(a).__name__, a.__class__.__name__, callable(a), callable(a.m), callable(A), id(a) == id(a), isinstance(A, type), isinstance(1, object), type(A) is type)
setattr(a, "y", 5); print(a.y); delattr(a, "y"); print(hasattr(a, "y"), ascii("é"), format(5, "03"), repr([1, "a"]), str(object)[:7], isinstance(True, int), issubclass(A, object), issubclass(A, (int, A)), type(None).__name__, type(len).__name__, type(print) == type(len), type(lambda: 0).__name__, type(a.m).__name__, type(i for i in []).__name__, type(...).__name__, type(NotImplemented).__name__, type(range(1)).__name__, type({}.keys()).__name__, type(Exception).__name__, type(ValueError()).__name__)
print(len, print, int, str, type, ValueError, A, A.m is A.m, a.m == a.m, ..., NotImplemented, None, Ellipsis, __name__, bool, list, object)
for bad in (lambda: len(), lambda: len(1, 2), lambda: abs(), lambda: chr("a"), lambda: ord(5), lambda: getattr(a, "zz"), lambda: getattr(a, 5), lambda: isinstance(1, "a"), lambda: issubclass(1, int), lambda: int(a), lambda: iter(5), lambda: next([]), lambda: next(iter([])), lambda: reversed(5), lambda: reversed({1}), lambda: sorted(5), lambda: sum("ab"), lambda: sum(["a"], ""), lambda: max([]), lambda: max(a, a), lambda: min(1, "a"), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(map(5, [1])), lambda: round(a), lambda: hash([]), lambda: format(5, "z"), lambda: print(sep=5), lambda: print(foo=1), lambda: bytes(-1), lambda: range("a"), lambda: type(), lambda: bool(1, 2), lambda: str(1, 2, 3, 4), lambda: divmod("a", 1), lambda: pow("a", 2), lambda: len(a), lambda: repr()):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
