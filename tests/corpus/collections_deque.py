from collections import deque
d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0); print(d, len(d), d.maxlen, d[0], d[-1], d.pop(), d.popleft(), d)
d.extend([7, 8]); d.extendleft([9]); print(d, list(d), 7 in d, d.count(7), d.index(7)); d.rotate(1); print(d); d.rotate(-2); print(d)
e = deque("abc"); e.insert(1, "x"); e.remove("c"); e.reverse(); print(e, e.copy() == e, deque() == deque([]), bool(deque()), list(reversed(e)), deque([1]) + deque([2]), deque([1, 2]) < deque([1, 3]), deque([1]) * 2)
e[0] = "z"; del e[1]; print(e, *e); e.clear(); print(e, deque(range(5), 2), deque(maxlen=3), [x * 2 for x in deque([1, 2])], sorted(deque([3, 1])), sum(deque([1, 2])), max(deque([1, 5])))
for bad in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque().remove(1), lambda: deque().index(1), lambda: deque(5), lambda: deque([1], maxlen=1).insert(0, 2), lambda: deque([], -1), lambda: deque([1])["a"], lambda: deque([1])[0:1], lambda: deque().foo):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
try:
    q = deque([1, 2])
    for i in q:
        q.append(i)
except RuntimeError as error:
    print(error)
window, out = deque(maxlen=3), []
for n in range(6):
    window.append(n)
    out.append(sum(window) / len(window))
print(out, window)
