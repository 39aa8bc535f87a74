import threading
import time


class Account:
    def __init__(self):
        self.balance = 50


account = Account()


def make_withdrawal(amount):
    name = threading.current_thread().name
    if account.balance >= amount:
        print("%s is going to withdraw" % name)
        time.sleep(0.5)
        account.balance -= amount
        print("%s completes the withdrawal" % name)
    else:
        print("Not enough in account for %s to withdraw %d" % (name, account.balance))


def run():
    for x in range(5):
        make_withdrawal(10)
        if account.balance < 0:
            print("account is overdrawn!")


if __name__ == "__main__":
    one = threading.Thread(target=run, name="Ryan")
    two = threading.Thread(target=run, name="Monica")
    one.start()
    two.start()
    one.join()
    two.join()
    print("Final balance:", account.balance)
