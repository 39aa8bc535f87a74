import string
import textwrap
from string import Template

t = Template("Dear $name, you owe $$${amount}.00 (${missing})")
print(t.safe_substitute(name="Bob", amount=5))
try:
    t.substitute(name="Bob")
except KeyError as e:
    print("missing", e)
text = "The quick brown fox jumped over the lazy dog and ran far away from the farm."
print(textwrap.fill(text, width=30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("aaaa bb cccccc", 6), textwrap.shorten(text, 25, placeholder="..."))
print(repr(textwrap.dedent("\n    one\n      two\n")), repr(textwrap.indent("a\n\nb", "> ")))
print(string.ascii_lowercase[:5], string.digits, string.capwords("hello big world"), string.hexdigits)
print("abc".center(9, "*"), "7".zfill(3), "a-b-c".rpartition("-"), "x".join("123"), "tEst".swapcase())
print("{:>8}|{:<6}|{:^7}|{:+d}|{:,}|{:.3e}|{:#x}|{:08.3f}|{:%}".format("r", "l", "m", 5, 1234567, 12345.678, 255, 3.14159, 0.25))
print("%5.2f|%-5d|%05d|%x|%r|%s|%%" % (2.5, 42, 42, 255, "q", None), f"{'nested':{'>'}{10}}", f"{3.0!r:>6} {1+1=}")
print("a1b2".translate(str.maketrans("ab", "xy", "1")), "Straße".casefold(), "ab\tc".expandtabs(4), "line\r\nx".splitlines())
