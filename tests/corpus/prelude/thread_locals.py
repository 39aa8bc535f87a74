# What each thread has for itself comes before what the class has.
import threading
class L(threading.local):
    a=1
    b=[]
    def __init__(self): self.c=5
    def m(self): return self.a
    @property
    def p(self): return self.c
    def __repr__(self): return "L"
l=L()
out=[]
def w():
    out.append((l.a,l.c,l.m(),l.p,l.b is L.b))
    l.a=7; l.c=8
    out.append((l.a,l.c,l.m(),l.p))
    del l.a
    out.append(l.a)
t=threading.Thread(target=w); t.start(); t.join()
print(out,l.a,l.c,l.p,hasattr(l,'zz'),getattr(l,'a'))
