# expect: unsafe assertion
# The object is the thread's own, its class is not.
import threading


class Account:
    pass


def read():
    account = Account()
    assert getattr(account, "balance", 0) == getattr(account, "balance", 0)


def give():
    Account.balance = 5


threads = [threading.Thread(target=read), threading.Thread(target=give)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
