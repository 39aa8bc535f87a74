print(a + b, a + 1, 5 + a, a + W(3), sum([a, b]), sum([a, b], V(0)))
for call in (lambda: a - b, lambda: "a" - a, lambda: a > 3, lambda: -a, lambda: [a] < [3]):
    say(call)
v = V(3)
v += 1
print(v)
