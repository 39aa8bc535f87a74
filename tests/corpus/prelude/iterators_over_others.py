# Iterators over iterators, with and without program code in between.
from itertools import (
    accumulate, chain, combinations, combinations_with_replacement, count, cycle, dropwhile,
    filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile,
    tee, zip_longest,
)
from collections import Counter, OrderedDict, deque


class I:
    def __init__(self, most):
        self.most = most
        self.number = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.number += 1
        if self.number > self.most:
            raise StopIteration
        return self.number


def g(*items):
    for item in items:
        yield item


def dbl(*items):
    return items * 2


def ev(n):
    return n % 2 == 0


def t(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


t(lambda: list(zip([1,2],[3,4,5])))
t(lambda: list(zip()))
t(lambda: list(zip([1],g(2,3))))
t(lambda: list(zip(g(1,2),I(3))))
t(lambda: list(zip([1,2],[1],strict=True)))
t(lambda: list(zip([1],[1,2],strict=True)))
t(lambda: list(zip(g(1),[1,2],strict=True)))
t(lambda: list(zip([1,2],[3,4],g(1),strict=True)))
t(lambda: list(map(str,[1,2])))
t(lambda: list(map(dbl,[1,2],"ab")))
t(lambda: list(map(dbl,g(1,2))))
t(lambda: list(map(max,[1,5],[3,2])))
t(lambda: list(map(int,["1","x"])))
t(lambda: map(str))
t(lambda: list(filter(None,[0,1,2])))
t(lambda: list(filter(ev,range(6))))
t(lambda: list(filter(None,g(0,1))))
t(lambda: list(filter(bool,[0,3])))
t(lambda: list(filterfalse(ev,range(6))))
t(lambda: list(filterfalse(None,[0,1])))
t(lambda: list(enumerate("ab")))
t(lambda: list(enumerate(g(5,6),3)))
t(lambda: list(enumerate(iterable=[1],start=-1)))
t(lambda: enumerate([1],"x"))
t(lambda: enumerate(5))
t(lambda: list(reversed([1,2,3])))
t(lambda: list(reversed("abc")))
t(lambda: list(reversed(range(4))))
t(lambda: list(reversed({1:2,3:4})))
t(lambda: list(reversed({1:2,3:4}.items())))
t(lambda: list(reversed(deque([1,2]))))
t(lambda: reversed({1}))
t(lambda: reversed(5))
t(lambda: list(reversed(OrderedDict(a=1,b=2))))
t(lambda: list(chain([1],(2,),g(3,4),"x")))
t(lambda: list(chain.from_iterable([[1],[2,3]])))
t(lambda: list(chain.from_iterable(g([1],[2,3]))))
t(lambda: list(chain([1],5)))
t(lambda: list(islice(cycle([1,2]),5)))
t(lambda: list(islice(cycle(g(1,2)),5)))
t(lambda: list(islice(cycle([]),5)))
t(lambda: list(islice(range(10),2,8,3)))
t(lambda: list(islice(g(*range(10)),2,8,3)))
t(lambda: list(islice(g(1,2),5)))
t(lambda: list(islice([1,2,3],0)))
t(lambda: list(islice([1,2,3],1,None)))
t(lambda: islice([1],-1))
t(lambda: list(takewhile(ev,[2,4,5,6])))
t(lambda: list(takewhile(ev,g(2,4,5,6))))
t(lambda: list(takewhile(bool,[1,0,1])))
t(lambda: list(dropwhile(ev,[2,4,5,6])))
t(lambda: list(dropwhile(bool,[1,0,1])))
t(lambda: list(dropwhile(ev,g(2,5,6))))
t(lambda: list(starmap(dbl,[(1,2),(3,)])))
t(lambda: list(starmap(max,[(1,2),[3,4]])))
t(lambda: list(starmap(pow,g((2,3)))))
t(lambda: list(accumulate([1,2,3])))
t(lambda: list(accumulate([1,2,3],initial=10)))
t(lambda: list(accumulate(g(1,2,3))))
t(lambda: list(accumulate([1,2,3],dbl)))
t(lambda: list(accumulate(["a","b"])))
t(lambda: list(accumulate([1,5,2],max)))
t(lambda: list(accumulate([])))
t(lambda: list(accumulate([],initial=3)))
t(lambda: list(pairwise([1,2,3])))
t(lambda: list(pairwise(g(1,2,3))))
t(lambda: list(pairwise([1])))
t(lambda: list(pairwise([])))
t(lambda: list(islice(count(3,2),3)))
t(lambda: list(islice(count(0.5),2)))
t(lambda: list(repeat(7,2)))
t(lambda: list(islice(repeat(1),2)))
t(lambda: list(zip(count(),"ab")))
t(lambda: sum(map(int,"123")))
t(lambda: sorted(map(str,[3,1])))
t(lambda: any(map(ev,[1,3,4])))
t(lambda: any(map(bool,[0,1,2])))
t(lambda: all(filter(None,[1,2])))
t(lambda: min(map(int,"31")))
t(lambda: max(zip([1,2],[3,4])))
t(lambda: dict(zip("ab",[1,2])))
t(lambda: set(map(abs,[-1,1])))
t(lambda: tuple(enumerate("a")))
t(lambda: "".join(map(str,[1,2])))
t(lambda: ",".join(reversed("abc")))
t(lambda: list(map(len,{"a":[1],"b":[]}.values())))
t(lambda: [*map(str,[1])])
t(lambda: dict(enumerate("ab")))
t(lambda: Counter(map(str,[1,1])))
t(lambda: deque(map(str,[1,2]),1))
t(lambda: frozenset(zip([1],[2])))
t(lambda: 3 in map(int,"123"))
t(lambda: "x" in enumerate("ab"))
t(lambda: list(zip(*[[1,2],[3,4]])))
t(lambda: list(zip(*zip([1,2],[3,4]))))
t(lambda: list(map(dbl,map(str,map(int,"12")))))
t(lambda: list(product([1,2],"ab")))
t(lambda: list(permutations([1,2,3],2)))
t(lambda: list(combinations([1,2,3],2)))
t(lambda: list(combinations_with_replacement("ab",2)))
t(lambda: list(zip_longest([1,2],[3],fillvalue=0)))
t(lambda: [list(x) for x in tee([1,2])])
t(lambda: [(k,list(v)) for k,v in groupby([1,1,2])])
t(lambda: next(iter(zip([1],[2]))))
t(lambda: next(map(str,[]),"end"))
t(lambda: next(zip()))
t(lambda: zip([1]).__next__())
t(lambda: map(dbl,[1]).__next__())
t(lambda: map(dbl,[]).__next__())
t(lambda: type(zip([1]).__iter__())==None)
t(lambda: list(x for x in map(dbl,[1,2])))
t(lambda: [a for a,*b in zip([1,2],[3,4])])
t(lambda: sorted({"b":1,"a":0},key={"b":1,"a":0}.get))
t(lambda: max([1,2],key=[0,5,3].__getitem__))
t(lambda: list(iter(map(dbl,[1]))))
t(lambda: sum(accumulate([1,2]),1))
it=iter([1,2,3,4]); print(list(zip(it,it)))
it=iter([1,2,3]); z=zip(it,g(1)); print(list(z), list(it))
it=iter([1,2,3]); z=zip([0],it); print(list(z), list(it))
x=[1,2,3]
for i,v in enumerate(x):
    if i<2: x.append(v)
print(x)
x=[1,2,3]; r=reversed(x); x.pop(); print(list(r)); x.append(4); print(list(r))
x=[1,2,3]; r=reversed(x); next(r); x.clear(); print(list(r))
x=[1,2,3]; x[:]=map(str,x); print(x)
x+=reversed(x); print(x)
x.extend(map(dbl,[1])); print(x)
a,b=map(int,"12"); print(a,b)
a,*b=zip([1,2,3],"abc"); print(a,b)
a,b=map(dbl,"xy"); print(a,b)
z=zip([1,2],[3,4]); print(next(z)); print(list(z)); print(list(z)); print(next(z,None))
c=cycle("ab"); print(next(c),next(c),next(c))
e=enumerate("abc"); print(next(e)); print(dict(e))
def h():
    yield from map(str,[1,2]); yield from zip([1],g(2))
print(list(h()))
m=map(lambda v: 1/v,[1,0,2])
t(lambda: next(m)); t(lambda: next(m)); t(lambda: next(m)); t(lambda: next(m))
d={1:1}; z=zip(d,[1,2])
d[2]=2
t(lambda: list(z))
r=reversed(d); d[3]=1
t(lambda: list(r))
q=deque([1,2]); r=reversed(q); q.append(3)
t(lambda: list(r))
ch=chain([1],map(dbl,[2])); print(next(ch),list(ch))
print(list(map(print,[1,2])))
out=[]; print(list(map(out.append,[1,2])), out)
print(any(map(str.isdigit,["a","1"])))
isl=islice(it:=iter(range(10)),3); print(list(isl), next(it))
print(sum(zip([1],[2]),()))
for i,(a,b) in enumerate(zip([1,2],[3,4])): print(i,a,b)
print([x for x in filter(lambda p: p>1,[1,2,3])])
print(list(zip(map(dbl,[1,2]),filter(ev,[2,4]))))
class It2:
    def __getitem__(self,i):
        if i>2: raise IndexError
        return i
    def __len__(self): return 3
print(list(reversed(It2())), list(enumerate(It2())), list(map(dbl,It2())))
