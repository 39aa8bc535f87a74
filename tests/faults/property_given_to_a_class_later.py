# expect: unsafe assertion
# What the object has itself is hidden from when its class has a property of that name.
import threading


class Account:
    pass


account = Account()
account.balance = 10


def audit():
    Account.balance = property(lambda self: 0)


thread = threading.Thread(target=audit)
thread.start()
assert account.balance == 10
thread.join()
