for i in range(3):
    print(i, end=" ")
else:
    print("else")
for i in range(10, 0, -3):
    if i == 4:
        break
    print(i)
else:
    print("never")
n = 10
while n:
    n -= 1
    if n % 2:
        continue
    if n < 3:
        break
    print("n", n)
else:
    print("no")
while n < 5:
    n += 1
else:
    print("while else", n)
for key, (a, b) in {"x": (1, 2), "y": (3, 4)}.items():
    print(key, a, b)
for i, letter in enumerate("abc", 5):
    for other in letter * 2:
        if other == "b":
            break
        print(i, other)
    else:
        continue
    print("broke at", letter)
print(i, letter)
total = 0
for row in [[1, 2], [3, 4], [5, 6]]:
    for cell in row:
        total += cell
print(total)
items = [1, 2, 3]
for item in items:
    if item < 3 and len(items) < 6:
        items.append(item * 10)
print(items)
for x in []:
    print("nothing")
else:
    print("empty else")


def search(rows, wanted):
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if cell == wanted:
                return r, c
    return None


print(search([[1, 2], [3, 4]], 3), search([], 1))
for a, *b in [(1, 2, 3), (4,)]:
    print(a, b)
table = {}
for table["key"] in range(3):
    pass
print(table)
print(list(zip(range(3), "abcd", [True, None, 2.5])), list(reversed("abc")))
