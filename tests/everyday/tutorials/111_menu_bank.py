"""A small bank: enter +50 or -20, an empty line ends."""
import threading

balance = 0
lock = threading.Lock()


def book(amount):
    global balance
    with lock:
        if balance + amount < 0:
            print("refused")
            return
        balance += amount
        print("balance is", balance)


threads = []
while True:
    try:
        line = input("amount> ")
    except EOFError:
        break
    if not line:
        break
    try:
        amount = int(line)
    except ValueError:
        print("please a number")
        continue
    t = threading.Thread(target=book, args=(amount,))
    t.start()
    threads.append(t)

for t in threads:
    t.join()
print("Final balance:", balance)
assert balance >= 0
