# expect: unsafe assertion
import threading
def steps():
    yield 1
    yield 2
walk = steps()
seen = []
def take():
    seen.append(next(walk))
    seen.append(next(walk, None))
def close():
    try:
        walk.close()
    except ValueError:
        pass
def guarded():
    try:
        take()
    except (StopIteration, ValueError):
        seen.append("over")
threads = [threading.Thread(target=guarded), threading.Thread(target=close)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert seen != [1, None], seen
