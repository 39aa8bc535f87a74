"""Names that belong to their classes."""


class Account:
    __made = 0

    def __init__(self, balance):
        self.__balance = balance
        Account.__made += 1

    def __check(self, __amount):
        return self.__balance >= __amount

    def take(self, amount):
        if not self.__check(amount):
            raise ValueError(f"only {self.__balance}")
        self.__balance -= amount
        return self.__balance

    @property
    def made(self):
        return self.__made

    @classmethod
    def reset(cls):
        cls.__made = 0

    class _Inner:
        __x = 1

        def get(self):
            return self.__x, [__y for __y in "a"]


class Child(Account):
    def __init__(self):
        super().__init__(5)
        self.__balance = "child's"

    def both(self):
        return self.__balance, self._Account__balance


class __Odd:
    def __init__(self):
        self.__a = 1

    def keep(self, **__named):
        global __top
        __top = sorted(__named)
        return lambda: self.__a


account, child = Account(10), Child()
print(account.take(3), account.made, account._Account__balance, child.both(), child.take(1), child.both())
for name in ("__balance", "_Account__balance", "_Account__check", "__made"):
    print(name, hasattr(account, name))
try:
    account.__balance
except AttributeError as error:
    print(error)
try:
    account.take(99)
except ValueError as error:
    print(error)
account.__balance = "outside"
print(account.__balance, account.take(1), Account._Inner().get(), Account._Inner._Inner__x)
Account.reset()
print(Account._Account__made, __Odd().keep(b=1)(), _Odd__top)
