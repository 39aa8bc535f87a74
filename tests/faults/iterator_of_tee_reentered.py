# expect: unsafe exception
import itertools
import threading
caught = []
def source():
    for n in range(2):
        yield n
first, second = itertools.tee(source())
def read(numbers):
    try:
        for n in numbers:
            pass
    except ValueError:
        caught.append("the generator, and not tee, complained")
threads = [threading.Thread(target=read, args=(each,)) for each in (first, second)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert not caught
