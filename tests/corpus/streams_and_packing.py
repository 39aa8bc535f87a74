import zlib, sys, threading
d = b"abc" * 100; z = zlib.compress(d); print(len(z) < 50, zlib.decompress(z) == d, zlib.crc32(d))
try: zlib.decompress(b"junk")
except zlib.error as e: print(e)
try: zlib.decompress(z[:-3])
except zlib.error as e: print(e)
sys.stdout.writelines(["a\n", "b\n"]); print(sys.stdout.isatty(), sys.stdout.encoding, sys.stdout.name, sys.stdout.writable())
loc = threading.local(); loc.x = 1; print(loc.__dict__, vars(loc))
class L(threading.local):
    y = 2
    def __init__(self, n): self.n = n
q = L(3); print(q.__dict__, q.n, q.y)
