class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("set_name", owner.__name__, name)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, 0)

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError(f"{self.name} is negative")
        setattr(obj, self.name, value)

    def __delete__(self, obj):
        print("delete", self.name)
        delattr(obj, self.name)


class Account:
    balance = Positive()
    limit = Positive()

    def __init__(self, balance):
        self.balance = balance


class Savings(Account):
    pass


account = Savings(3)
account.balance += 4
print(account.balance, account.limit, type(Account.balance).__name__, Account.balance is Account.limit)
try:
    account.limit = -1
except ValueError as error:
    print(error)
del account.balance
print(account.balance, hasattr(account, "_balance"))


class Lazy:
    """Computes once: a non-data descriptor, which an attribute of the instance hides."""

    def __init__(self, function):
        self.function = function

    def __get__(self, obj, owner):
        value = self.function(obj)
        setattr(obj, self.function.__name__, value)
        return value


class Page:
    @Lazy
    def text(self):
        print("computing")
        return "text"


page = Page()
print(page.text, page.text)


class Static:
    def __get__(self, obj, owner):
        return owner.__name__, obj is None


class Holder:
    where = Static()


print(Holder.where, Holder().where, getattr(Holder(), "where"))
Holder.late = Positive()
Holder.late.name = "_late"
holder = Holder()
holder.late = 5
print(holder.late, holder._late)


class Logged:
    def __init__(self):
        self.value = 1

    def __getattribute__(self, name):
        if not name.startswith("__"):
            print("get", name)
        return super().__getattribute__(name)

    def method(self):
        return self.value + 1


class Guarded(Logged):
    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("hidden")
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        return f"no {name}"


logged = Logged()
print(logged.value, logged.method(), getattr(logged, "value"), hasattr(logged, "nothing"))
try:
    logged.missing
except AttributeError as error:
    print(error)
guarded = Guarded()
guarded.value += 5
print(guarded.value, guarded.secret, guarded.other, guarded.method())


class Never:
    """It never dies."""


never = Never()
print(type(never).__name__, Never.__mro__ == (Never, object), Never.__bases__, Never.__base__)
print(bool.__mro__, int.__bases__, Savings.__mro__, ValueError.__base__, object.__bases__)
