import threading

WORKERS = 4
STEPS = 5
cells = [0.0] * 15 + [100.0] + [0.0] * 16
new = cells[:]


def swap():
    global cells, new
    cells, new = new, cells


barrier = threading.Barrier(WORKERS, action=swap)


def smooth(lo, hi):
    for _ in range(STEPS):
        for i in range(lo, hi):
            left = cells[i - 1] if i else cells[-1]
            right = cells[(i + 1) % len(cells)]
            new[i] = (left + cells[i] + right) / 3
        barrier.wait()


size = len(cells) // WORKERS
ts = [threading.Thread(target=smooth, args=(k * size, (k + 1) * size)) for k in range(WORKERS)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(["%.2f" % c for c in cells])
assert abs(sum(cells) - 100) < 1e-6
