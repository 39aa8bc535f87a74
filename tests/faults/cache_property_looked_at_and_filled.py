# expect: safe
# prints: ["1\n"]
# CPython 3.11 has a lock there, so it is filled once.
import functools
import threading
class Report:
    loads = 0
    @functools.cached_property
    def rows(self):
        Report.loads += 1
        return [1, 2]
report = Report()
def read():
    assert report.rows == [1, 2]
threads = [threading.Thread(target=read) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(Report.loads)
