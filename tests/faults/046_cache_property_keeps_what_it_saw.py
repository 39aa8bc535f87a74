# expect: safe
# prints: ["0\n", "1\n"]
import threading
from functools import cached_property
total = 0
class Page:
    @cached_property
    def text(self):
        return total
page = Page()
def work():
    global total
    total = 1
t = threading.Thread(target=work)
t.start()
page.text
t.join()
print(page.text)
