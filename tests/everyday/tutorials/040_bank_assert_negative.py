import threading

balance = 100


def withdraw(amount):
    global balance
    if balance >= amount:
        balance = balance - amount
        return True
    return False


workers = [threading.Thread(target=withdraw, args=(60,)) for _ in range(3)]
for w in workers:
    w.start()
for w in workers:
    w.join()

print("Balance:", balance)
assert balance >= 0, "the account is overdrawn"
