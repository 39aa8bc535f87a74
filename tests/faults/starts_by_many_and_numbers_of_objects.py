# expect: unsafe assertion
import threading

marks = [None, None]


def leaf(me):
    marks[me] = id(gifts[me])


def branch(me):
    t = threading.Thread(target=leaf, args=(me,), name="t")
    t.start()
    t.join()


gifts = [object(), object()]
threads = [threading.Thread(target=branch, args=(me,), name="t") for me in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# Which of two objects has the higher number is anybody's guess.
assert marks[0] < marks[1]
