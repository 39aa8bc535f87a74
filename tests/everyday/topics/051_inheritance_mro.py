class A:
    def hi(self):
        return ["A"]


class B(A):
    def hi(self):
        return ["B"] + super().hi()


class C(A):
    def hi(self):
        return ["C"] + super().hi()


class D(B, C):
    def hi(self):
        return ["D"] + super().hi()


print(D().hi(), [k.__name__ for k in D.mro()], super(B, D()).hi())
try:
    class X(A, B):
        pass
except TypeError as e:
    print(str(e).splitlines()[0])


class Stack(list):
    push = list.append

    def __repr__(self):
        return f"Stack({super().__repr__()})"


s = Stack([1])
s.push(2)
print(s, s[-1], len(s), isinstance(s, list), s + [3])


class Celsius(float):
    def __new__(cls, v):
        return super().__new__(cls, round(v, 1))

    def __str__(self):
        return f"{float(self)}°C"


print(Celsius(21.456), Celsius(1) + 1)


class P:
    __secret = 1
    count = 0

    def __init__(self):
        P.count += 1
        self.__x = 2

    def get(self):
        return self.__x + self.__secret


class Q(P):
    def __init__(self):
        super().__init__()
        self.__x = 50


q = Q()
print(q.get(), sorted(q.__dict__), P.count, Q.count)


class Missing(dict):
    def __missing__(self, key):
        self[key] = len(key)
        return self[key]


m = Missing()
print(m["abc"], m, m.get("zz"))


class MyError(ValueError, KeyError):
    pass


try:
    raise MyError("both")
except KeyError as e:
    print(repr(e), e.args, str(e))
print(object.__repr__(q).startswith("<__main__.Q object"), type(type), D.__name__, str(D))
