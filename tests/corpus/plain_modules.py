import textwrap, base64, binascii, zlib, html, keyword, calendar, shlex, fnmatch, unicodedata, colorsys, cmath, struct
print(textwrap.fill("the quick brown fox jumps over the lazy dog", 15)); print(textwrap.wrap("aaa bbb ccc", width=7)); print(textwrap.dedent("  a\n    b\n"), textwrap.indent("a\nb", "> "), textwrap.shorten("hello wide world", width=12))
print(base64.b64encode(b"hello"), base64.b64decode("aGVsbG8="), base64.b32encode(b"a"), binascii.hexlify(b"ab"), zlib.crc32(b"abc"), zlib.adler32(b"abc"))
print(html.escape("<a & 'b'>"), html.unescape("&lt;"), keyword.iskeyword("if"), calendar.isleap(2024), calendar.monthrange(2024, 2), shlex.split("a 'b c' d"), shlex.quote("a b"))
print(fnmatch.fnmatch("a.txt", "*.txt"), fnmatch.filter(["a.py", "b.txt"], "*.py"), unicodedata.name("a"), unicodedata.normalize("NFD", "é") == "é", colorsys.rgb_to_hsv(1, 0, 0), cmath.sqrt(-1), cmath.pi)
print(struct.pack(">IH", 1, 2), struct.unpack("<I", b"\x01\x00\x00\x00"), struct.calcsize("ii"))
try: base64.b64decode("a")
except Exception as e: print(e)
import base64, struct
try: base64.b64decode("a")
except ValueError as e: print(type(e), e)
try: struct.pack(">I", "a")
except Exception as e: print(type(e), e)
