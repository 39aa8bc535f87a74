# Binary files, and files that are just an object.
import io

with open("b.bin", "wb") as f:
    print(f.write(b"\x00\x01abc\ndef"), f.tell(), f.mode, f)
with open("b.bin", "rb") as f:
    print(f.read(2), f.tell(), f.readline(), f.readline(), f.read(), f)
with open("b.bin", "rb+") as f:
    print(f.read(2), f.write(b"ZZ"), f.tell(), f.read(), f.seek(-3, 2), f.read(), f)
    print(f.seek(0), f.truncate(4), f.read(), f.seek(8), f.write(b"far"))
print(open("b.bin", "rb").read())
with open("b.bin", "ab", buffering=0) as f:
    f.write(b"!")
    print(open("b.bin", "rb").read()[-2:])
for line in open("b.bin", "rb"):
    print(line)
print(list(io.BytesIO(b"a\nb\n")), io.BytesIO(b"abc").read(2), io.BytesIO().getvalue())

s = io.StringIO()
print("a", "b", file=s)
print(s.write("ä"), s.tell(), repr(s.getvalue()), s.seek(0), repr(s.read(3)), s.readline())
s.seek(1)
s.write("XY")
print(repr(s.getvalue()), s.truncate(2), repr(s.getvalue()), s.seek(4), s.write("z"), repr(s.getvalue()))
print(io.StringIO("a\nb\nc").readlines(), [line for line in io.StringIO("x\ny\n")])
with io.StringIO("in") as t:
    print(t.read(), repr(t.read()), t.closed)
print(t.closed)
b = io.BytesIO(b"start")
print(b.seek(0, 2), b.write(b" end"), b.getvalue(), b.seek(-3, 2), b.read())
print(isinstance(s, io.StringIO), isinstance(s, io.TextIOBase), isinstance(b, io.IOBase))
print(io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE)


def tried(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


tried(t.read)
b.close()
tried(b.read)
b = io.BytesIO(b"x")
tried(s.write, 3)
tried(s.write, b"x")
tried(s.seek, -1)
tried(s.seek, 1, 1)
tried(b.write, "x")
tried(io.StringIO, b"x")
tried(io.BytesIO, "x")
tried(open("b.bin", "rb").write, b"x")
tried(open("b.bin", "wb").read)
tried(open("b.bin", "wb").write, "x")
