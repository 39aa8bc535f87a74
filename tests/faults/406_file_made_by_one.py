# expect: safe
# prints: ["1 1\n"]
import threading
made, found = [], []
def once(name):
    try:
        with open("once.txt", "x") as f:
            f.write("made")
        made.append(1)
    except FileExistsError:
        found.append(1)
threads = [threading.Thread(target=once, args=(name,)) for name in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(made), len(found))
