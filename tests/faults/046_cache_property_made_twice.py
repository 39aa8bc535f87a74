# expect: unsafe assertion
import threading
from functools import cached_property
made = []
class Page:
    @cached_property
    def text(self):
        made.append(1)
        return "page"
page = Page()
threads = [threading.Thread(target=lambda: page.text) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert len(made) == 1
