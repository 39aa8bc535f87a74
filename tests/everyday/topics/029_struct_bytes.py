import struct

data = struct.pack(">HIb4s", 1, 65536, -5, b"ab")
print(data, len(data), struct.calcsize(">HIb4s"), struct.unpack(">HIb4s", data))
print(struct.pack("<d", 1.5).hex(), struct.unpack("<f", b"\x00\x00\x80?"), list(struct.iter_unpack("<h", b"\x01\x00\xff\xff")))
b = bytearray(b"hello")
b[0] = ord("J")
b += b"!"
b.extend([33, 63])
print(b, b.decode(), bytes(b[:2]), b.find(b"l"), b.pop())
print(bytes.fromhex("de ad be ef"), b"\xff\x00".hex("-"), int.from_bytes(b"\x01\x00", "big"), (1000).to_bytes(3, "little"))
print("grün".encode(), "grün".encode("latin-1"), b"gr\xc3\xbcn".decode(), b"\xff".decode("utf-8", "replace"))
m = memoryview(b)
m[1:3] = b"EE"
print(b, m[0], m.tolist()[:3])
del m
print([x for x in b"abc"], b"a,b".split(b","), b"x" * 3, b"abc"[1], b"abc"[1:2], b"%d-%s" % (5, b"z"))
try:
    struct.pack("B", 300)
except struct.error as e:
    print(type(e).__name__)
try:
    "ü".encode("ascii")
except UnicodeEncodeError as e:
    print(e.reason, e.start)
