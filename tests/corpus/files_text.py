# Text files: modes, buffers, line ends, places, complaints.
with open("a.txt", "w") as f:
    print(f.write("hello\n"), f.tell(), f.mode, f.name, f.readable(), f.writable(), f.closed)
    print("x", 3, file=f)
    print(repr(open("a.txt").read()))
print(f.closed, repr(open("a.txt").read()))
for number, line in enumerate(open("a.txt"), 1):
    print(number, repr(line))
with open("a.txt", "a") as f:
    f.writelines(["q\n", "z"])
    f.writelines(str(n) for n in range(3))
with open("a.txt", encoding="utf-8") as f:
    print(f.readline(), f.readlines(), repr(f.read()), repr(f.readline()), f)
with open("a.txt") as f:
    print(f.read(2), f.readline(2), f.readlines(1), next(f, "end"))
with open("a.txt", "r+") as f:
    print(f.readline())
    f.seek(0)
    f.write("HEL")
    print(f.truncate())
print(repr(open("a.txt").read()))
with open("a.txt", "w+") as f:
    f.write("one\ntwo\n")
    f.seek(0)
    print(f.readlines(), f.tell())
    f.seek(0, 2)
    f.write("three\n")
    f.seek(4)
    print(f.read())
with open("a.txt", "a+") as f:
    print(f.tell(), repr(f.read()))
    f.seek(0)
    f.write("end\n")
    f.seek(0)
    print(f.read())
with open("u.txt", "w", encoding="utf-8") as f:
    f.write("äöü\r\nx\ry\n")
with open("u.txt", encoding="utf-8") as f:
    print(f.read(2), repr(f.read()), f.tell())
with open("u.txt", newline="", encoding="utf-8") as f:
    print(repr(f.read()))
with open("u.txt", "rb") as f:
    print(f.read())
with open("n.txt", "w", newline="\r\n") as f:
    f.write("a\nb\n")
print(open("n.txt", "rb").read())
f = open("lines.txt", "w", 1)
f.write("seen\nnot yet")
print(repr(open("lines.txt").read()))
f.flush()
print(repr(open("lines.txt").read()))
f.close()
f.close()
big = open("big.txt", "w")
for n in range(1, 2000):
    big.write(f"line {n:5}\n")
    if n % 250 == 0:
        print(n, len(open("big.txt").read()))
big.write("x" * 20_000)
print(len(open("big.txt").read()))
big.close()
print(len(open("big.txt").read()), sum(1 for _ in open("big.txt")))
with open("copy.txt", "w") as target, open("a.txt") as source:
    for line in source:
        target.write(line.upper())
print(open("copy.txt").read())
try:
    with open("part.txt", "w") as f:
        f.write("so far")
        raise KeyError("no further")
except KeyError as error:
    print(repr(error), open("part.txt").read())


def tried(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


tried(open, "missing.txt")
tried(open, "no/such/folder.txt", "w")
tried(open, "a.txt", "x")
tried(open, "a.txt", "rw")
tried(open, "a.txt", "")
tried(open, "a.txt", "q")
tried(open, "a.txt", "rbt")
tried(open, "a.txt", "rb", encoding="utf-8")
tried(open, "a.txt", encoding="no-such")
tried(open, "a\0b")
tried(open, "a.txt/b")
tried(open, "/")
tried(open, 3.5)
tried(f.read)
tried(f.write, "late")
tried(next, f)
reader = open("a.txt")
tried(reader.write, "x")
tried(reader.seek, 3, 1)
tried(reader.seek, -1)
tried(reader.seek, 0, 7)
writer = open("w.txt", "w")
tried(writer.read)
tried(writer.write, 3)
tried(writer.write, b"x")
open("bytes.txt", "wb").write(b"\xff\xfe")
tried(open("bytes.txt", encoding="utf-8").read)
tried(open("bytes.txt", encoding="utf-8", errors="replace").read)
tried(open("bytes.txt", encoding="ascii", errors="ignore").read)
try:
    open("missing.txt")
except FileNotFoundError as error:
    print(error.errno, error.strerror, error.filename, isinstance(error, OSError))
