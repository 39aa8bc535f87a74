# expect: unsafe assertion
import threading
first, second, told = [1], [5], [0]
seen = []
def look(one, other):
    mine = [one, other]
    early = told[0]
    seen.append((early, sum(mine, [])))
def change():
    told[0] = 1
    first[0] = 2
    second[0] = 1
threads = [threading.Thread(target=look, args=(first, second)), threading.Thread(target=change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert seen != [(0, [2, 1])], seen
