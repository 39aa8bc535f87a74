# expect: unsafe torn-read
# invariant: sum(each.balance for each in accounts) == 100
import threading


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()


accounts = [Account(60), Account(40)]


def transfer():
    with accounts[0].lock:
        accounts[0].balance -= 5
        accounts[1].balance += 5


def look():
    # It has the other lock.
    with accounts[1].lock:
        print(accounts[1].balance)


threads = [threading.Thread(target=each) for each in (transfer, look)]
for t in threads:
    t.start()
for t in threads:
    t.join()
