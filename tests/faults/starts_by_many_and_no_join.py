# expect: unsafe assertion
import threading

done = []


def leaf(me):
    done.append(me)


def branch(me):
    threading.Thread(target=leaf, args=(me,), name="leaf").start()


threads = [threading.Thread(target=branch, args=(me,)) for me in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# Those who started them are over, they themselves need not be.
assert len(done) == 2
