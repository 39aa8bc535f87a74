import itertools as it

print(list(it.chain("ab", [1], ())), list(it.chain.from_iterable(["xy", "z"])))
print([(k, len(list(g))) for k, g in it.groupby("aaabccd")])
print(list(it.accumulate([1, 2, 3, 4], lambda a, b: a * b)), list(it.accumulate([1, 2], initial=10)))
print(list(it.islice(it.count(10, 5), 1, 6, 2)), list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(it.dropwhile(str.isdigit, "12ab3")), list(it.zip_longest("ab", "xyz", fillvalue="-")))
print(list(it.permutations("abc", 2))[:4], list(it.combinations(range(4), 3)))
print(list(it.combinations_with_replacement("AB", 2)), list(it.product([0, 1], repeat=2)))
print(list(it.starmap(pow, [(2, 5), (3, 2)])), list(it.compress("abcdef", [1, 0, 1, 0, 1, 1])))
a, b = it.tee(iter([1, 2, 3]))
print(next(a), list(b), list(a), list(it.pairwise("abcd")), list(it.repeat("x", 3)))
c = it.cycle("AB")
print([next(c) for _ in range(5)], list(it.filterfalse(None, [0, 1, "", "a"])))
