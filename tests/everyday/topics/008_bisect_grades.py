import bisect


def grade(score, breakpoints=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
a = [1, 2, 2, 2, 5]
print(bisect.bisect_left(a, 2), bisect.bisect_right(a, 2), bisect.bisect_left(a, 3))
bisect.insort(a, 3)
bisect.insort_left(a, 2)
print(a)
people = [("Al", 20), ("Bo", 30), ("Cy", 40)]
print(bisect.bisect_left(people, 30, key=lambda p: p[1]))
print(bisect.bisect(a, 2, lo=0, hi=2))
