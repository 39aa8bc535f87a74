# expect: unsafe assertion
import bisect
import threading


class Age:
    def __init__(self, years):
        self.years = years

    def __lt__(self, other):
        return self.years < other.years


row = [Age(5)]


def put(years):
    bisect.insort(row, Age(years))


threads = [threading.Thread(target=put, args=(years,)) for years in (3, 4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert [age.years for age in row] == [3, 4, 5]
