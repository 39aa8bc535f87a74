class K(V):
    def __lt__(self, o):
        print("lt", self.x, o.x)
        return self.x < o.x


print(sorted([K(3), K(1)]), sorted([K(1), K(2)], reverse=True))
print(
    sorted([(1, "b"), (0, "c"), (1, "a")], key=lambda p: p[0], reverse=True), min(b, a), max([a, b])
)
items = [V(n * 37 % 101) for n in range(100)]
items.sort()
print(items == sorted(items, key=lambda v: v.x), [v.x for v in items[:5]])
