class Account:
    """An account."""

    count = 0
    bank = "First"

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        Account.count += 1

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        return self

    @property
    def rich(self):
        return self.balance > 100

    @rich.setter
    def rich(self, value):
        self.balance = 1000 if value else 0

    @staticmethod
    def check(amount):
        return amount > 0

    @classmethod
    def empty(cls, owner):
        return cls(owner)

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"


class Savings(Account):
    rate = 0.5

    def __init__(self, owner, balance=0, *, rate=None):
        super().__init__(owner, balance)
        if rate is not None:
            self.rate = rate

    def deposit(self, amount):
        return super().deposit(amount * (1 + self.rate))

    def __str__(self):
        return f"<{self.owner}>"


a = Account("ann")
s = Savings.empty("bob")
print(a.deposit(5).deposit(7), s.deposit(10), repr(s), str(s), [s, a])
print(a.rich, Account.count, Savings.count, s.bank, Account.check(1), s.check(-1))
a.rich = True
print(a.balance, a.rich)
print(isinstance(s, Account), issubclass(Savings, Account), isinstance(a, Savings), isinstance(3, (str, int)))
print(Savings.__name__, Account.__doc__)
for bad in (
    lambda: a.missing,
    lambda: Account.missing,
    lambda: a.deposit(-1),
    lambda: Account(),
    lambda: a.deposit(),
    lambda: Savings("x", 1, 2),
    lambda: (5).missing,
    lambda: None.thing,
    lambda: [].push(1),
    lambda: a < a,
    lambda: a + 1,
    lambda: a(),
    lambda: len(a),
    lambda: a[0],
    lambda: iter(a),
    lambda: bounded.thing.more,
):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
try:
    s.x, a.rate2.y = 1, 2
except AttributeError as error:
    print(error, s.x)


class Read:
    @property
    def value(self):
        return 1


try:
    Read().value = 2
except AttributeError as error:
    print(error)
try:
    del Read().value
except AttributeError as error:
    print(error)
del a.owner
print(hasattr(a, "owner"), getattr(a, "owner", "none"), hasattr(s, "owner"))
setattr(a, "owner", "zoe")
delattr(s, "owner")
print(a.owner, a == a, a != s, a is a, bool(a), hash(a) == hash(a))
