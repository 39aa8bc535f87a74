# expect: safe
# prints: ["['A', 'B']\n", "['B', 'A']\n"]
import threading
class Base:
    known = []
    def __init_subclass__(cls):
        Base.known.append(cls.__name__)
def make_a():
    class A(Base):
        pass
def make_b():
    class B(Base):
        pass
threads = [threading.Thread(target=make) for make in (make_a, make_b)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(Base.known)
