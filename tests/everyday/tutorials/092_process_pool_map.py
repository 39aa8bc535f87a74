import multiprocessing
import time


def square(x):
    time.sleep(0.01)
    return x * x


def power(base, exp):
    return base ** exp


if __name__ == "__main__":
    print("CPUs:", multiprocessing.cpu_count())
    with multiprocessing.Pool(processes=4) as pool:
        result = pool.map(square, range(20))
        powers = pool.starmap(power, [(2, 3), (3, 2), (10, 4)])
    print(result)
    print(powers)
    assert result == [x * x for x in range(20)]
    assert powers == [8, 9, 10000]
