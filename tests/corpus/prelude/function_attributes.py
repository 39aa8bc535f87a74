# Functions carry attributes that the program stores.
def f(): return 1
f.calls = 0
f.calls += 1
print(f.calls, hasattr(f, 'x'), getattr(f, 'calls', None))
def deco(fn):
    def wrapper(*a):
        wrapper.count += 1
        return fn(*a)
    wrapper.count = 0
    return wrapper
@deco
def g(x): return x+1
g(1); g(2); print(g.count, g(3), f.__name__, g.__name__)
def t(h):
    try: print(h())
    except Exception as e: print(type(e).__name__, e)
t(lambda: f.nope)
del f.calls
t(lambda: f.calls)
def cnt():
    cnt.n = getattr(cnt,'n',0)+1
    return cnt.n
print(cnt(),cnt())
setattr(f,'k',[1]); f.k.append(2); print(f.k)
def outer():
    y=1
    def inner(): return y
    inner.tag='t'
    return inner
i=outer(); j=outer(); i.tag='z'; print(i(),i.tag,j.tag)
