import array
import sched

a = array.array("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
a[0] = 10
print(a, a.typecode, a.itemsize, a.tolist(), sum(a), a[1:3], a.index(3), len(a.tobytes()))
try:
    a.append("x")
except TypeError:
    print("only ints")
try:
    array.array("b", [200])
except OverflowError as e:
    print(e)
print(array.array("d", [1.5, 2]), array.array("u", "hé").tounicode(), array.array("B", b"ab") == array.array("B", [97, 98]))

now = 0
log = []


def clock():
    return now


def sleep(d):
    global now
    log.append(("sleep", d))
    now += d


s = sched.scheduler(clock, sleep)
s.enter(5, 1, log.append, argument=("five",))
e = s.enter(3, 1, log.append, argument=("cancelled",))
s.enterabs(2, 2, log.append, argument=("two, low",))
s.enterabs(2, 1, log.append, argument=("two, high",))
s.enter(1, 1, lambda: s.enter(1, 0, log.append, ("nested",)))
s.cancel(e)
print(len(s.queue), s.empty())
s.run()
print(log, now, s.empty())
