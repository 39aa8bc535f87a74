"""Records that are open or closed, and files in several codecs."""
from collections import namedtuple
class Closed(namedtuple("Closed", "a b")):
    __slots__ = ()
class Open(namedtuple("Open", "a b")):
    pass
class Further(Closed):
    pass
for kind in (Closed, Open, Further):
    one = kind(1, 2)
    try:
        one.c = 3
        print(kind.__name__, one.c, one)
    except AttributeError as error:
        print(kind.__name__, error)
for encoding in (None, "utf-8", "latin-1", "ascii"):
    with open("word.txt", "w", encoding=encoding) as file:
        try:
            file.write("caf\u00e9")
        except UnicodeEncodeError as error:
            print(error)
    with open("word.txt", "rb") as file:
        print(encoding, file.read())
