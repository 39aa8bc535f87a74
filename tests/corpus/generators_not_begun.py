"""Closing or throwing into what has not begun."""

def g():
    try:
        print('in')
        yield 1
    finally:
        print('f')
it = g()
it.close()
print(list(it))
it = g()
try:
    it.throw(KeyError('x'))
except KeyError as e:
    print('ke', e)
print(list(it))
