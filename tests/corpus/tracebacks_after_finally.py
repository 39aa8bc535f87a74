"""An exception that goes on after it was taken up is told of once for each frame."""

import traceback


def tell():
    for line in traceback.format_exc().splitlines():
        if line.startswith("  File"):
            print(line.partition("line ")[2])
    print()


def f():
    try:
        1 / 0
    finally:
        pass
def g():
    try:
        yield 1
        f()
    finally:
        len('x')
try:
    for x in g(): pass
except ZeroDivisionError:
    tell()

def h():
    raise
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        h()
try:
    f()
except ZeroDivisionError:
    tell()
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        raise
def g():
    while True:
        try:
            f()
        except ZeroDivisionError as e:
            try:
                raise e
            finally:
                pass
try:
    g()
except Exception:
    tell()
