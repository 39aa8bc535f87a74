import re

log = "2024-05-17 12:01:33 ERROR disk /dev/sda1 is 97% full; 2024-05-18 WARN fan"
print(re.findall(r"\d{4}-\d\d-\d\d", log))
m = re.search(r"(?P<date>[\d-]+) (?P<time>[\d:]+) (?P<level>[A-Z]+)", log)
print(m.group("level"), m.groupdict(), m.span("time"), m.groups()[:1])
print(re.sub(r"(\d+)%", lambda m: f"{int(m[1]) / 100:.2f}", log)[-40:])
print(re.split(r"[;,\s]\s*", "a, b;c  d"))
pattern = re.compile(r"""
    (\w+)      # user
    @
    (\w+)\.(com|org)
""", re.VERBOSE | re.IGNORECASE)
print(pattern.findall("Bob@Site.COM, eve@evil.net, al@wiki.org"))
print([m.start() for m in re.finditer(r"\bo\w*", "one two of out")])
print(re.fullmatch(r"a+b?", "aaab") is not None, re.match("b", "ab"))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.escape("a.b*c"))
print(re.findall(r"(?<=\$)\d+(?!\d|%)", "$15 $20% 30"))
print(re.subn("o", "0", "foo boo", count=3))
