import base64
import binascii
import hashlib
import hmac
import zlib

print(hashlib.md5(b"hello").hexdigest(), hashlib.sha1(b"").hexdigest())
h = hashlib.sha256()
h.update(b"hel")
h.update(b"lo")
print(h.hexdigest() == hashlib.sha256(b"hello").hexdigest(), h.digest_size, h.name, h.hexdigest()[:16])
print(hashlib.new("sha512", b"x").hexdigest()[:20], hashlib.blake2b(b"x", digest_size=8).hexdigest())
print(hmac.new(b"key", b"msg", hashlib.sha256).hexdigest()[:20])
e = base64.b64encode("Grüße!".encode())
print(e, base64.b64decode(e).decode(), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b32encode(b"hi"), base64.b16encode(b"\xab"))
print(zlib.crc32(b"hello world"), zlib.adler32(b"hello world"), binascii.hexlify(b"ab"), binascii.crc32(b"a"))
data = b"abc" * 100
z = zlib.compress(data)
print(len(z) < 30, zlib.decompress(z) == data)
try:
    base64.b64decode("abc")
except binascii.Error as err:
    print(err)


def sha_chain(n):
    x = b"genesis"
    for i in range(n):
        x = hashlib.sha256(x + str(i).encode()).digest()
    return x.hex()[:12]


print(sha_chain(5), hashlib.sha256("blöck".encode()).hexdigest()[:10])
