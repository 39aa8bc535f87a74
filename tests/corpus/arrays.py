from array import array
import array as arr
a = array("i", [1, 2, 3]); a.append(4); a.extend([5]); a[0] = 9; print(a, len(a), a[1:3], a[-1], list(a), sum(a), 3 in a, a.index(3), a.tolist(), a.itemsize, a.typecode, a.tobytes()[:4])
for bad in (lambda: a.append("x"), lambda: array("b", [200]), lambda: a[99], lambda: array("z"), lambda: a.pop(99), lambda: array("B", [-1]), lambda: a.append(1.5)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print(array("d", [1.5, 2]), array("f", [0.1])[0], array("B", b"ab"), array("i") == array("i"), a + array("i", [7]), a * 2, a.pop(), a.count(2), a)
a.reverse(); a.insert(1, 8); a.remove(8); del a[0]; a[0:1] = array("i", [1, 1]); print(a, max(a), sorted(a), arr.typecodes[:3]); b = array("i"); b.frombytes(a.tobytes()); print(b == a, array("q", range(3)))
