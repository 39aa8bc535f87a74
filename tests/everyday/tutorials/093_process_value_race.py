import multiprocessing


def deposit(balance):
    for _ in range(1000):
        balance.value = balance.value + 1


def withdraw(balance):
    for _ in range(1000):
        balance.value = balance.value - 1


if __name__ == "__main__":
    balance = multiprocessing.Value('i', 200)
    p1 = multiprocessing.Process(target=deposit, args=(balance,))
    p2 = multiprocessing.Process(target=withdraw, args=(balance,))
    p1.start()
    p2.start()
    p1.join()
    p2.join()
    print("Final balance = {}".format(balance.value))
