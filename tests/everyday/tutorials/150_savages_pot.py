import threading

M = 4            # servings in the pot
EATERS = 5
MEALS = 3

servings = 0
mutex = threading.Lock()
empty_pot = threading.Semaphore(0)
full_pot = threading.Semaphore(0)
cooked = 0


def cook():
    global servings, cooked
    while True:
        empty_pot.acquire()
        print("cook fills the pot")
        servings = M
        cooked += 1
        full_pot.release()


def savage(n):
    global servings
    for _ in range(MEALS):
        with mutex:
            if servings == 0:
                empty_pot.release()
                full_pot.acquire()
            servings -= 1
            assert 0 <= servings < M
            print("savage", n, "eats,", servings, "left")


threading.Thread(target=cook, daemon=True).start()
savages = [threading.Thread(target=savage, args=(n,)) for n in range(EATERS)]
for s in savages:
    s.start()
for s in savages:
    s.join()
assert cooked * M - servings == EATERS * MEALS
