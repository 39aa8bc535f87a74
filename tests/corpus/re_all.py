import re
t = "The rain in Spain stays mainly in the plain, 2024-01-15 and 1999-12-31."
print(re.findall(r"\bin\b", t), re.findall(r"(\w)ain", t), re.findall(r"(\d{4})-(\d\d)-(\d\d)", t))
m = re.search(r"(?P<year>\d{4})-(?P<month>\d{2})", t); print(m, m.group("year"), m["month"], m.groupdict(), m.span(), m.start(1), m.end("month"), m.lastindex, m.lastgroup, m.groups())
print(re.sub(r"(\w+) in", r"<\1> IN", t), re.sub(r"\d", lambda k: str(9 - int(k.group())), "123"), re.subn("a", "b", "banana", count=2), re.sub(r"(?P<x>a)", r"[\g<x>\g<1>\n]", "cat"))
print(re.split(r"[,.\s]+", "a, b.c  d"), re.split(r"(-)", "a-b-c", maxsplit=1), re.split("x*", "axbc"), re.findall("x*", "axbc"), re.sub("x*", "-", "abxd"))
print(re.match("abc", "abcdef"), re.match("b", "abc"), re.fullmatch("a+", "aaa"), re.fullmatch("a+", "aab"))
p = re.compile(r"""(\d+)   # digits
   \s* (apples|pears)?""", re.X | re.I); print(p.match("12 APPLES").groups(), p.match("12").groups(), p.match("5").group(2), p.pattern[:5], p.groups, p.groupindex, p.flags)
print(re.compile("a.b", re.S), re.compile("x"), re.compile("a.b", re.S).match("a\nb"), re.search("^b", "a\nb", re.M), re.search("^b", "a\nb"), re.search("a$", "a\n"), re.search(r"a\Z", "a\n"))
print(re.findall(r"<.+?>", "<a><b>"), re.findall(r"<.+>", "<a><b>"), re.findall(r"(?<=\$)\d+", "$5 6 $77"), re.findall(r"\d+(?!%)", "10% 20"), re.findall(r"(a)|(b)", "ab"), re.search(r"(\w)\1", "hello").group(), re.findall(r"(?i:h)ello", "Hello hello"))
print([k.span() for k in re.finditer("a|", "ba")], re.escape("a.b*c"), re.findall(r"[^a-c\s]+", "abc def"), re.findall(r"[\w.]+@[\w.]+", "me@x.org, you@y.com"), re.findall(r"a{2,3}", "aaaaa"), re.findall(r"(?:ab)+", "ababab ab"), re.findall(r"(ab)+", "ababab ab"))
print(re.search(r"(a)?b(?(1)c|d)", "abc bd").group(), re.search(r"(?<!x)y", "xy y").start(), re.findall(r"a*+b", "aaab"), re.findall(r"(?>a+)b", "aab"), re.match(r"(a|ab)(c|bcd)(d*)", "abcd").groups(), re.findall("É", "é", re.I), re.findall(r"\w", "aé1_", re.A))
for bad in ("(", "a)", "[a", "*a", "a**", "(?P<1>a)", r"\1", "(?P<a>x)(?P<a>y)", "a{3,1}", "(?z)", "[z-a]", "\\"):
    try: re.compile(bad); print("ok", bad)
    except re.error as e: print(e, e.pos, e.msg)
for bad in (r"\2", r"\g<q>", r"\g<1", r"\q", "\\"):
    try: print(re.sub("(a)", bad, "a"))
    except (re.error, IndexError) as e: print(type(e).__name__, e)
try: m.group(9)
except IndexError as e: print(e)
try: re.search("a", 5)
except TypeError as e: print(e)
try: re.search(5, "a")
except TypeError as e: print(e)
print(p == re.compile(p.pattern, re.X | re.I), {re.compile("a"): 1}[re.compile("a")], re.compile(r"\d+").sub("#", "a1b22"), re.compile("b").search("abab", 2).start(), m.string == t, m.re.pattern, m.expand(r"\1/\2"), re.findall("(?s).", "\n"), re.findall(r"(?m)^\w+$", "ab\ncd"))
print(bool(re.match(r"^[\w\.-]+@[\w\.-]+\.\w+$", "john.doe@example.com")), re.split(r"\W+", "Words, words, words."), re.match(r"(?:(?P<h>\d+):)?(?P<m>\d+)", "5:30").groupdict(default="-"))
