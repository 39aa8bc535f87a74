# expect: safe
# prints: ["6\n"]
import threading
def log(name):
    with open("log.txt", "a") as f:
        f.write(f"{name} begins\n")
        f.write(f"{name} ends\n")
threads = [threading.Thread(target=log, args=(name,)) for name in ("a", "b", "c")]
for t in threads:
    t.start()
for t in threads:
    t.join()
lines = open("log.txt").read().splitlines()
for name in ("a", "b", "c"):
    place = lines.index(f"{name} begins")
    assert lines[place + 1] == f"{name} ends"
print(len(lines))
