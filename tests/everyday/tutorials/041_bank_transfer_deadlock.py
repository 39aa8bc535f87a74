import threading
import time


class BankAccount:
    def __init__(self, name, balance):
        self.name = name
        self.balance = balance
        self.lock = threading.Lock()

    def withdraw(self, amount):
        self.balance -= amount

    def deposit(self, amount):
        self.balance += amount


def transfer(source, target, amount):
    with source.lock:
        print(f"locked {source.name}")
        time.sleep(0.1)
        with target.lock:
            print(f"locked {target.name}")
            source.withdraw(amount)
            target.deposit(amount)
    print(f"transferred {amount} from {source.name} to {target.name}")


alice = BankAccount("Alice", 1000)
bob = BankAccount("Bob", 1000)

t1 = threading.Thread(target=transfer, args=(alice, bob, 100))
t2 = threading.Thread(target=transfer, args=(bob, alice, 200))
t1.start()
t2.start()
t1.join()
t2.join()
print(alice.balance, bob.balance)
