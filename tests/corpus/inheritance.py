class A:
    def __init__(self):
        print("A init")
        super().__init__()

    def who(self):
        return "A"


class B(A):
    def __init__(self):
        print("B init")
        super().__init__()

    def who(self):
        return "B" + super().who()


class C(A):
    def __init__(self):
        print("C init")
        super().__init__()

    def who(self):
        return "C" + super().who()


class D(B, C):
    def __init__(self):
        print("D init")
        super().__init__()

    def who(self):
        return "D" + super().who()


print(D().who())
try:

    class Bad(A, D):
        pass

except TypeError as error:
    print(str(error).split("\n")[0])


class MyError(ValueError):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


class Deep(MyError):
    pass


try:
    raise Deep(7, "deep trouble")
except ValueError as error:
    print(type(error).__name__, error.code, error, error.args, repr(error))


class Mixin:
    def shout(self):
        return self.name().upper()


class Dog(Mixin):
    def name(self):
        return "rex"


print(Dog().shout())


class Shape:
    def area(self):
        raise NotImplementedError

    def describe(self):
        return f"{self.__class__.__name__} of {self.area():.2f}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2


print(Square(3).describe())
try:
    Shape().describe()
except NotImplementedError as error:
    print(repr(error))


class Outer:
    class Inner:
        value = 3

        def get(self):
            return self.value

    alias = Inner
    doubled = Inner.value * 2


print(Outer.Inner().get(), Outer.alias.__qualname__, Outer.doubled)
