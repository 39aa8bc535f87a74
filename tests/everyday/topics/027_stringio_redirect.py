import io
import sys
from contextlib import redirect_stderr, redirect_stdout

buf = io.StringIO()
with redirect_stdout(buf):
    print("hidden", 1, 2, sep="/")
    sys.stdout.write("raw\n")
print(repr(buf.getvalue()))
with redirect_stderr(io.StringIO()) as err:
    print("oops", file=sys.stderr)
print(err.getvalue().strip().upper())
s = io.StringIO("one\ntwo\nthree")
print(s.readline(), end="")
print(s.read(2), s.tell(), [line.strip() for line in s])
s.seek(0)
s.write("ONE")
s.seek(0, 2)
s.write("!")
print(s.getvalue().split("\n"))
s.truncate(3)
print(s.getvalue())
b = io.BytesIO(b"abc")
print(b.read(1), b.getvalue(), b.getbuffer().nbytes)
old, sys.stdout = sys.stdout, io.StringIO()
print("into the void")
caught, sys.stdout = sys.stdout.getvalue(), old
print(len(caught), s.closed)
