# expect: safe
import bisect
import threading


class Age:
    def __init__(self, years):
        self.years = years

    def __lt__(self, other):
        return self.years < other.years


row = []
thread = threading.Thread(target=lambda: bisect.insort(row, Age(3)))
thread.start()
thread.join()
bisect.insort(row, Age(2))
assert [age.years for age in row] == [2, 3]
