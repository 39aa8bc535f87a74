a = b = c = 3
a += 1
b -= 5
c *= 4
print(a, b, c)
x, y = 1, 2
x, y = y, x
print(x, y)
first, *middle, last = range(6)
print(first, middle, last)
[p, (q, *r)] = [1, (2, 3, 4)]
print(p, q, r)
*head, tail = "abc"
print(head, tail)
values = [1, 2, 3, 4, 5]
values[1:3] = [20, 30, 40]
print(values)
values[::2] = [0, 0, 0]
print(values)
del values[0], values[-1]
print(values)
n = 7
n //= 2
n **= 3
n <<= 2
n |= 1
n ^= 3
n &= 0xFF
n >>= 1
n %= 50
print(n)
half = 7
half /= 2
print(half)
table = {}
table["k"] = table["l"] = []
table["k"].append(1)
print(table)
i = 0
i, values[i] = 1, 99
print(i, values)
count: int = 3
name: str
print(count)
letters = ["x"] * 2
letters += "yz"
print(letters)
t = (1, [2])
try:
    t[1] += [3]
except TypeError as error:
    print(error, t)
if (size := len(letters)) > 3:
    print("walrus", size)
print([y := 1, y**2, (z := 5)], z)
