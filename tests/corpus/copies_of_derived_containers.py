import copy
class L(list): pass
class D(dict): pass
class S(set): pass
class I(int): pass
class T(tuple): pass
a = L([[1], 2]); a.z = [0]
b = copy.copy(a); print(b, b.z is a.z, b is a, a, type(b).__name__)
b = copy.deepcopy(a); print(b, b.z, b.z is a.z, b[0] is a[0], type(b).__name__)
a = D(x=[1]); a.z = [0]
b = copy.copy(a); print(b, b.z is a.z, b["x"] is a["x"])
b["y"] = 2; print(a)
b = copy.deepcopy(a); print(b, b.z, b.z is a.z, b["x"] is a["x"])
b["y"] = 2; print(a)
a = S([1]); a.z = [0]
b = copy.copy(a); b.add(2); print(a, b, b.z is a.z)
b = copy.deepcopy(a); b.add(2); print(a, b, b.z is a.z)
a = I(5); a.z = [1]; b = copy.deepcopy(a); print(b, b.z, b.z is a.z, b + 1)
a = T((1, [2])); a.z = [1]; b = copy.deepcopy(a); print(b, b.z, b.z is a.z, b[1] is a[1])
