from itertools import accumulate, chain, combinations, combinations_with_replacement, count, cycle, dropwhile, filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest
print(list(chain([1], "ab", (2,))), list(chain.from_iterable([[1], [2, 3]])), list(islice(count(5, 2), 3)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(accumulate([1, 2, 3])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)))
print(list(combinations("abc", 2)), list(permutations([1, 2, 3], 2)), list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(combinations_with_replacement("ab", 2)), len(list(permutations("abcd"))), list(combinations([1], 2)), list(product()))
print(list(dropwhile(lambda n: n < 3, [1, 3, 2])), list(takewhile(lambda n: n < 3, [1, 3, 2])), list(filterfalse(lambda n: n % 2, range(5))), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest([1, 2, 3], "a", fillvalue="-")), list(pairwise([1, 2, 3])), list(islice("abcdef", 1, 5, 2)), list(islice("abc", 0)))
for key, group in groupby("aaabbc"): print(key, list(group), end="; ")
for key, group in groupby(sorted(["bob", "al", "bea", "amy"]), key=lambda w: w[0]): print(key, *group, sep=",", end="; ")
print()
a, b = tee([1, 2, 3]); next(a); print(list(a), list(b), [len(list(g)) for k, g in groupby([1, 1, 2, 2, 2])], next(count()), sum(islice(count(), 5)))
def gen():
    for i in range(3): print("make", i); yield i
it = islice(gen(), 2); print(next(it), next(it), next(it, "end")); print(list(zip(gen(), "ab")), list(map(lambda x, y: x + y, count(), [10, 20])), dict(zip("ab", count())))
for bad in (lambda: list(chain(5)), lambda: list(islice([1], -1)), lambda: list(combinations([1], -1)), lambda: next(iter(repeat(1, 0))), lambda: list(starmap(pow, [1])), lambda: list(accumulate(5)), lambda: list(product(5)), lambda: list(cycle([])), lambda: list(pairwise(3))):
    try: print(bad())
    except Exception as error: print(type(error).__name__, error)
