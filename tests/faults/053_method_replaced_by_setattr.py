# expect: unsafe assertion
import threading
class Tool:
    def use(self):
        return "hammer"
tool = Tool()
def saw():
    return "saw"
t = threading.Thread(target=setattr, args=(tool, "use", saw))
t.start()
assert tool.use() == "hammer"
t.join()
