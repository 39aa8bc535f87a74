# expect: safe
# prints: ["10 20\n"]
# A cached_property keeps its value under its own name, not under that of its function.
import threading
from functools import cached_property


class Account:
    balance = 10
    total = cached_property(lambda self: self.balance)
    double = cached_property(lambda self: 2 * self.balance)


account = Account()
thread = threading.Thread(target=lambda: account.double)
thread.start()
total = account.total
thread.join()
print(total, account.double)
