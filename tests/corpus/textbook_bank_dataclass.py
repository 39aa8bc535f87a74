"""Accounts as dataclasses, each with its lock, taken in the order of their numbers."""
import threading
from dataclasses import dataclass, field


class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance}, not {amount}")
        self.account = account


@dataclass(order=True)
class Account:
    number: int
    owner: str = field(compare=False)
    balance: int = field(default=0, compare=False)
    lock: threading.RLock = field(default_factory=threading.RLock, repr=False, compare=False)

    def withdraw(self, amount):
        with self.lock:
            if amount > self.balance:
                raise InsufficientFunds(self, amount)
            self.balance -= amount

    def deposit(self, amount):
        with self.lock:
            self.balance += amount


class Bank:
    def __init__(self, *accounts):
        self.accounts = {account.number: account for account in accounts}
        self.refused = 0
        self._lock = threading.Lock()

    def transfer(self, source, target, amount):
        first, second = sorted([self.accounts[source], self.accounts[target]])
        with first.lock, second.lock:
            try:
                self.accounts[source].withdraw(amount)
            except InsufficientFunds:
                with self._lock:
                    self.refused += 1
            else:
                self.accounts[target].deposit(amount)

    @property
    def total(self):
        return sum(account.balance for account in self.accounts.values())


bank = Bank(Account(1, "Ann", 100), Account(2, "Bob", 100), Account(3, "Cem"))


def work(moves):
    for move in moves:
        bank.transfer(*move)


threads = [
    threading.Thread(target=work, args=([(1, 2, 10), (2, 3, 5), (3, 3, 1)],)),
    threading.Thread(target=work, args=([(2, 1, 10), (1, 3, 5)],)),
    threading.Thread(target=work, args=([(1, 3, 10_000)],)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(bank.total, bank.refused, bank.accounts[1])
print(sorted(bank.accounts.values()) == list(bank.accounts.values()))
try:
    bank.accounts[3].withdraw(99)
except InsufficientFunds as error:
    print(error, error.account.owner)
