import random
from threading import Thread

random.seed(7)
SIZE = 12
GENERATIONS = 4


def step_rows(old, new, rows):
    for r in rows:
        for c in range(SIZE):
            n = sum(old[(r + i) % SIZE][(c + j) % SIZE]
                    for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j)
            new[r][c] = 1 if n == 3 or (n == 2 and old[r][c]) else 0


def evolve(grid, workers):
    for _ in range(GENERATIONS):
        new = [[0] * SIZE for _ in range(SIZE)]
        ts = [Thread(target=step_rows, args=(grid, new, range(w, SIZE, workers))) for w in range(workers)]
        for t in ts:
            t.start()
        for t in ts:
            t.join()
        grid = new
    return grid


start = [[random.choice((0, 1)) for _ in range(SIZE)] for _ in range(SIZE)]
a = evolve(start, 1)
b = evolve(start, 3)
for row in b:
    print("".join(".#"[x] for x in row))
assert a == b
