from collections import Counter, defaultdict, deque

d = dict((k, k * k) for k in range(3))
d.update((k, 0) for k in "ab")
made = defaultdict(lambda: [a])
made["q"].append(1)
print(d, made["q"], deque((v for v in [a, b]), maxlen=1), Counter(c for c in "aab"))
print([a, b].index(V(2)), (a, a).count(V(1)), {1}.union(k for k in (2,)), set().union(V(2)))
for call in (
    lambda: d.update([(1, 2, 3)]),
    lambda: dict([3]),
    lambda: [a].index(b),
    lambda: [a].remove(b),
):
    say(call)
