# expect: unsafe assertion
import threading
F = "count.txt"
def visit():
    with open(F) as f:
        n = int(f.read() or 0)
    with open(F, "w") as f:
        f.write(str(n + 1))
with open(F, "w") as f:
    f.write("0")
threads = [threading.Thread(target=visit) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert open(F).read() == "2"
