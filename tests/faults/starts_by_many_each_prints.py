# expect: safe
# prints: ["leaf 0\nleaf 1\nleaf 2\n"]
import threading


def leaf(me):
    print("leaf", me)


def branch(me):
    t = threading.Thread(target=leaf, args=(me,), name="leaf")
    t.start()
    t.join()


threads = [threading.Thread(target=branch, args=(me,)) for me in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
