# expect: safe
# prints: ["['k0', 'k1']\n", "['k1', 'k0']\n"]
import threading

gate = threading.Barrier(3)


def leaf():
    gate.wait()


def branch(me):
    threading.Thread(target=leaf, name=f"k{me}").start()


threads = [threading.Thread(target=branch, args=(me,)) for me in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# In the order in which they were started, which hangs on who was first.
print([t.name for t in threading.enumerate() if t.name[0] == "k"])
gate.wait()
