import itertools as it, operator as op

print(
    list(it.chain([1], "ab")),
    list(it.chain.from_iterable([[1], [2]])),
    list(it.islice(it.count(5, 2), 3)),
)
print(
    list(it.islice("abcdefg", 1, 6, 2)),
    list(it.accumulate([1, 2], op.mul, initial=5)),
    list(it.pairwise("abc")),
)
print(
    [(k, list(g)) for k, g in it.groupby("aabbc")], list(it.zip_longest([1, 2], "a", fillvalue="-"))
)
print(
    list(it.product("ab", [1, 2])),
    list(it.permutations("abc", 2)),
    list(it.combinations("abcd", 3)),
)
print(
    list(it.combinations_with_replacement("ab", 2)),
    list(it.islice(it.cycle([1, 2]), 5)),
    list(it.product()),
)
print(
    op.itemgetter(0, 2)("abc"),
    op.attrgetter("x")(a),
    op.methodcaller("upper")("x"),
    op.itemgetter(1),
)
p, q = it.tee(x for x in (1, 2))
print(next(p), list(q), list(p))
