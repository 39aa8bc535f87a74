# expect: safe
# prints: ["2\n"]
# file: count.txt = "0"
import threading
lock = threading.Lock()
def visit():
    with lock:
        with open("count.txt", "r+") as f:
            n = int(f.read())
            f.seek(0)
            f.write(f"{n + 1}")
            f.truncate()
threads = [threading.Thread(target=visit) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(open("count.txt").read())
