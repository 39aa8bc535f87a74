# expect: safe
# What goes through a pipe takes the place along where its result is waited for.
from concurrent.futures import ProcessPoolExecutor


def square(x):
    return x * x


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as executor:
        print(list(executor.map(square, range(2))), executor.submit(square, 3).result())
