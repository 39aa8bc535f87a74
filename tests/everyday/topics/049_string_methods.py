s = "  Hello, World  "
print(s.strip().lower().replace("l", "L"), s.find("o"), s.rfind("o"), s.count("l"), s.split(","), s.isspace(), repr(s.lstrip()))
print("a,b,,c".split(","), " a  b ".split(), "a b c".split(" ", 1), "abc".startswith(("x", "ab")), "x=1=2".partition("="))
print("hello"[1:-1], "hello"[::-1], "h" in "hello", "b" > "a", "10" < "9", "é" > "z", "abc".index("c"), "ab" * 3, "-".join(["x", "y"]))
print("title case here".title(), "Cap it".capitalize(), "12".isdigit(), "½".isnumeric(), "a1".isalnum(), "ab".isalpha(), "Ab".istitle(), "x_1".isidentifier())
print(ord("A"), chr(8364), "\u00e9" == "é", len("naïve"), "tab\there", 'it\'s', "a\\b", r"raw\n", """multi
line""")
print("prefix_x".removeprefix("prefix_"), "x.py".removesuffix(".py"), "abc".ljust(5, "."), "%s" % [1, 2], ascii("é"), repr("it's"), repr('a"b\''))
print(f"{'x':*^5}|{3.14159:.2f}|{42:05d}|{1e10:g}|{255:b}|{-5: d}|{1234.5:10,.1f}|{True}|{None}|{[1]!r}|{'a' 'b'}")
print(sorted("banana"), "".join(sorted(set("banana"))), list("abc"), max("hello"), "A".lower() == "a")
print("%(x)d %(y)s" % {"x": 1, "y": "z"}, "{0}{1}{0}".format("a", "b"), "{p.real} {d[k]}".format(p=3, d={"k": 1}), "{:{w}}|".format("q", w=4))
print("caesar".translate({ord(c): chr((ord(c) - 97 + 3) % 26 + 97) for c in "abcdefghijklmnopqrstuvwxyz"}))
for bad in ("'a'.index('z')", "'{} {}'.format(1)", "'%d' % 'x'", "f'{1:q}'", "'a' * -1 + 1", "chr(-1)", "'%s %s' % (1,)"):
    try:
        eval(bad)
    except Exception as e:
        print(bad, "->", type(e).__name__, e)
