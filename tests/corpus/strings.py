s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold())
print(s.find("o"), s.rfind("o"), s.find("z"), s.index("W"), s.rindex("l"), s.count("l"), s.find("o", 5), s.count("l", 3, 9))
print(s.replace("l", "L"), s.replace("l", "L", 1), s.split(", "), s.split("o", 1), s.rsplit("o", 1), "a  b c".split(), "a  b".split(" "))
print("a\nb\r\nc".splitlines(), "a\nb".splitlines(True), "x-y-z".partition("-"), "x-y-z".rpartition("-"), "xyz".partition("-"))
print("-".join(["a", "b"]), "".join("abc"), ",".join([]), " pad ".strip() + "|", "xxaxx".strip("x"), "xxa".lstrip("x"), "axx".rstrip("x"))
print("abc".center(9, "*"), "abc".ljust(6) + "|", "abc".rjust(6, "."), "42".zfill(5), "-42".zfill(5), "+7".zfill(4))
print("abc".startswith("ab"), "abc".endswith(("x", "c")), "abc".startswith("b", 1), "abc".removeprefix("a"), "abc".removesuffix("c"))
print("abc".isalpha(), "ab1".isalnum(), "12".isdigit(), "1.2".isdecimal(), " \t".isspace(), "ABC".isupper(), "abc".islower(), "Ab Cd".istitle(), "a_b".isidentifier(), "".isalpha())
print("a" < "b", "abc" < "abd", "Z" < "a", "abc" == "abc", "a" in "cat", "x" not in "cat", "" in "a")
print("ab" * 3, 3 * "ab", "a" + "b", "abc"[0], "abc"[-1], "abcdef"[1:4], "abcdef"[::-1], "abcdef"[::2], "abcdef"[-3:], "abc"[5:])
print(len(s), min(s), max(s), sorted("hello"), list("abc"), tuple("ab"), set("a"), ord("a"), chr(97), chr(8364))
print("tab\tnew\\n", repr("quote's"), repr('dou"ble'), repr("both'\""), repr("new\nline\ttab\\"), repr("\x00\x7f\u20ac"), ascii("é€"))
print("a,b;c".translate(str.maketrans(",;", "  ")), "abc".translate(str.maketrans({"a": "1", "b": None})), "hello".translate(str.maketrans("el", "ip", "o")))
print("{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{x}-{y}".format(x=1, y=2), "{0[1]}".format([5, 6]), "{{}}".format(), "{:>5}|{:<5}|{:^5}|".format(1, 2, 3), "{!r:>6}".format("a"), "{:{w}}".format("a", w=4) + "|")
print("%s %d %5.2f %x %o %e %g %%" % ("a", 42, 3.14159, 255, 8, 12345.678, 0.0001), "%-5s|%5s|%05d" % ("a", "b", 42), "%(name)s is %(age)d" % {"name": "bob", "age": 5}, "%r %c %c" % ("x", "y", 65), "%s" % (1,), "%s" % [1, 2], "%+d % d" % (5, 5), "%#x" % 255, "%.3s|" % "abcdef", "%*d" % (5, 42))
print("ab\tc".expandtabs(4), "abc".encode(), b"abc".decode(), "é".encode("utf-8"), b"\xc3\xa9".decode("utf-8"), str(b"abc"), "abc".encode("ascii"))
print("one" "two" 'three', """multi
line""", r"raw\n", "\u00e9\N{EURO SIGN}\x41\101", "con\
tinued")
print(s == "Hello, World" and s is not None, "b" > "a" > "A", hash("a") == hash("a"), str(12) + str(1.5) + str(None) + str(True) + str([1]))
print("Straße".upper(), "ǆ".title(), "ΑΣ".lower(), "ı".upper(), "ﬁ".upper(), len("🐍"), "🐍"[0], "é" == "e\u0301")
print("a-b_c d".replace("-", "").split("_"), "aaa".replace("a", "b", 2), "".split(), "".split(","), ",".split(","), "abc".replace("", "-"))
for bad in (lambda: "a".join([1]), lambda: "abc".index("z"), lambda: "a" + 1, lambda: "abc"[10], lambda: "a".center(), lambda: "%d" % "a", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "{} {}".format(1), lambda: "{:d}".format("a"), lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: "a".split(""), lambda: int("12a"), lambda: "abc".foo(), lambda: "{a[b]}".format(a={}), lambda: "a" * 1.5, lambda: "%q" % 1, lambda: "{".format(), lambda: "{:q}".format(1), lambda: "abc".count()):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
for bad in (lambda: b"".startswith(([],)), lambda: b"a".endswith((b"b", {}))):
    try: print(bad())
    except TypeError as error: print(error)
