import threading

FILENAME = "counter.txt"


def read_counter():
    with open(FILENAME) as f:
        content = f.read()
    return int(content or 0)


def write_counter(value):
    with open(FILENAME, "w") as f:
        f.write(str(value))


def visit(n):
    for _ in range(n):
        value = read_counter()
        write_counter(value + 1)


write_counter(0)
threads = [threading.Thread(target=visit, args=(20,)) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("expected 60, found", read_counter())
