from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto
class P(IntFlag):
    R = 4; W = 2; X = 1
    RW = 6
print(repr(P.R|P.W), repr(P.R|P.X), P.R|8, repr(P.R|8), repr(~P.R), repr(P(0)), repr(P(8)), P.R & 4, repr(P.R & 4), repr(4 | P.W), P.R + 1, P.R ^ P.R, str(P.R), f"{P.R}", P.R == 4, P.R in (P.R|P.X), list(P.R|P.W), len(P.RW), bool(P(0)), hash(P.R)==hash(4), P.R < P.RW, P["R"], int(P.RW), isinstance(P.R, int), repr(P.R | P.W | P.X), P.RW.name, (P.R|P.X).name, (P.R|P.X).value, list(P), P.__members__)
class S(StrEnum):
    A = auto(); B = "bee"
    def shout(self): return self.upper() + "!"
print(S.A, repr(S.A), S.B == "bee", "bee" == S.B, S.A.upper(), S.B.shout(), f"{S.B:>5}", S("bee"), len(S.B), S.B + "x", "x" + S.B, "e" in S.B, S.B in "bees", ",".join(S), {S.A: 1}["a"], {"bee": 2}[S.B], S.B[0], list(S.A), sorted([S.B, S.A]), S.A < "b", isinstance(S.A, str), S.B.replace("e", "o"), "%s" % S.B, hash(S.A) == hash("a"), S.A in ["a"], S.B.startswith(S.B), "abee".endswith(S.B), S.B.value, S.B.name, max(S), str(S.B), "bee" in S.__members__)
class Str(str, Enum):
    A = "a"; B = "b"
    @property
    def label(self): return self.value.title()
print(Str.A, repr(Str.A), str(Str.A), f"{Str.A}", Str.A == "a", Str.A.value, Str("a"), Str.A.upper(), {Str.A: 1}["a"], Str.A.label, "-".join([Str.A, Str.B]), Str.A + Str.B, Str.A != "b", [Str.A, "q"] , "%s" % Str.A)
class I(int, Enum):
    LOW = 1; HIGH = 2
print(I.LOW, I.LOW + 1, I.LOW < I.HIGH, I(2), I.HIGH == 2, repr(I.LOW), [0, 1, 2][I.HIGH], f"{I.LOW}", {I.LOW: "x"}[1], sorted(I, reverse=True), range(I.HIGH))
import math
class L(IntEnum):
    A = 4
print(math.sqrt(L.A), "%d" % L.A, "ab" * L.A, L.A in [4], {4: 1}[L.A], max(L.A, 3), L.A.__class__, str(L.A), f"{L.A:03}", divmod(L.A, 3), [1,2,3,4,5][L.A], L.A is L(4), round(L.A), sum([L.A, L.A]))
class C(Enum):
    R = 1; G = 2; ALIAS = 1
print(C.__members__, list(C.__members__), C.__members__["R"], "R" in C.__members__, len(C.__members__), [n for n, m in C.__members__.items() if m.name != n], C.__members__.keys())
try: S("zz")
except ValueError as e: print(e)
try:
    class Bad(StrEnum): X = 1
except TypeError as e: print(e)
