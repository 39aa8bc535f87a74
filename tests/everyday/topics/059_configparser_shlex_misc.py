import calendar
import configparser
import difflib
import fnmatch
import html
import shlex
import urllib.parse
from types import MappingProxyType, SimpleNamespace

c = configparser.ConfigParser()
c.read_string("[db]\nhost = local\nport: 5432\nurl = %(host)s:1\n[x]\non = yes\n")
print(c.sections(), c["db"]["host"], c.getint("db", "port"), c["db"]["url"], c.getboolean("x", "on"), c.get("x", "q", fallback="-"))
print(shlex.split("cp 'my file' \"b c\" d\\ e"), shlex.quote("it's"))
u = urllib.parse.urlparse("https://user@host:80/p/a?q=1&r=a%20b#frag")
print(u.scheme, u.hostname, u.port, u.path, u.fragment, urllib.parse.parse_qs(u.query), urllib.parse.quote("a b/ü"))
print(urllib.parse.urlencode({"a": 1, "b": "x y"}), urllib.parse.urljoin("http://x/a/b", "../c"))
print(html.escape("<a & 'b'>"), html.unescape("&lt;&eacute;&#65;"), fnmatch.filter(["a.py", "b.txt"], "*.py"))
print(calendar.isleap(2000), calendar.monthrange(2024, 2), calendar.month_name[3], calendar.weekday(2024, 5, 17))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach"]), round(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), 2))
n = SimpleNamespace(a=1, b="x")
n.c = 3
ro = MappingProxyType({"k": 1})
print(n, n == SimpleNamespace(a=1, b="x", c=3), ro["k"], type(ro).__name__)
try:
    ro["k"] = 2
except TypeError as e:
    print(e)
