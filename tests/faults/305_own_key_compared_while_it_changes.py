# expect: safe
# prints: ["False\n", "True\n"]
import threading
class Tag:
    def __init__(self, name):
        self.name = name
    def __hash__(self):
        return 1
    def __eq__(self, other):
        return self.name == other.name
tag = Tag("old")
tags = {tag}
def rename():
    tag.name = "new"
t = threading.Thread(target=rename)
t.start()
print(Tag("old") in tags)
t.join()
