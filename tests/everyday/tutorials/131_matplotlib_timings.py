import time
from concurrent.futures import ThreadPoolExecutor


def io():
    time.sleep(0.02)


def measure(workers, jobs=12):
    t0 = time.perf_counter()
    with ThreadPoolExecutor(max_workers=workers) as pool:
        for _ in range(jobs):
            pool.submit(io)
    return time.perf_counter() - t0


xs = [1, 2, 4, 8]
ys = [measure(x) for x in xs]
for x, y in zip(xs, ys):
    print(f"{x} workers: {y:.3f} s")

try:
    import matplotlib
    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
except ImportError:
    print("no matplotlib, no plot")
else:
    plt.plot(xs, ys, marker="o")
    plt.xlabel("workers")
    plt.ylabel("seconds")
    plt.savefig("timings.png")
