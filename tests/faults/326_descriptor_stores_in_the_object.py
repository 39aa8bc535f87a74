# expect: safe
# prints: ["1\n", "2\n"]
import threading
class Amount:
    def __set_name__(self, owner, name):
        self.name = "_" + name
    def __get__(self, obj, owner):
        return getattr(obj, self.name)
    def __set__(self, obj, value):
        setattr(obj, self.name, value)
class Account:
    balance = Amount()
account = Account()
account.balance = 0
def pay():
    account.balance += 1
threads = [threading.Thread(target=pay) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(account.balance)
