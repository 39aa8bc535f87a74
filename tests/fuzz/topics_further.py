"""What single-threaded programs do with money, tables, bytes, paths, options and plans."""

from __future__ import annotations

from typing import Final

from tests.fuzz.topics import Topic

MONEY: Final = Topic(
    imports=("import decimal", "from decimal import Decimal, ROUND_HALF_UP, ROUND_DOWN, localcontext", "from fractions import Fraction"),
    head="""\
price, tax = Decimal("19.99"), Decimal("0.19")
bill = [Decimal("1.10"), Decimal("2.25"), Decimal("-0.05")]
""",
    lines=(
        "price * <int>", "price + <int>, price - tax, -price, +tax", "price / 3", "(price * tax).quantize(Decimal('0.01'))", "(price * <int>).quantize(Decimal('.1'), rounding=ROUND_HALF_UP)", "(price / 7).quantize(Decimal('1'), ROUND_DOWN)", "sum(bill), sum(bill, Decimal(0)), max(bill), min(bill), sorted(bill)", "Decimal(<float>)", "Decimal(<str>)", "Decimal(str(<float>)) == <float>", "Decimal(<int>) / Decimal(<int>)", "Decimal(10) ** <int>", "Decimal(<int>) // 3, Decimal(<int>) % 3, divmod(Decimal(7), Decimal(<int>))",
        "f'{price:.1f} {price:>10} {price:,} {Decimal(1234567):,.2f} {tax:%} {tax:.0e}'", "repr(price), str(Decimal('1E+5')), Decimal('1e-10'), Decimal('-0')", "int(price), float(price), round(price, 1), round(price), abs(bill[2])", "price > 19, price == Decimal('19.990'), price < <float>", "hash(Decimal(<int>)) == hash(<int>)", "price.as_tuple(), price.adjusted(), price.normalize(), Decimal('100').normalize()", "Decimal('NaN') == Decimal('NaN'), Decimal('Infinity') > <int>", "Decimal('0').is_zero(), Decimal('-1').is_signed(), Decimal('inf').is_finite()", "price + <float>", "Decimal('2').sqrt(), Decimal(<int>).sqrt()", "Decimal(1).exp(), Decimal(10).ln()", "Decimal(3).compare(Decimal(<int>))", "with localcontext() as here:\n    here.prec = 4\n    print(price / 7, Decimal(<int>) / 3)", "decimal.getcontext().prec, Decimal(1) / 7", "Decimal('1.2.3')", "Decimal(1) / 0", "Decimal((0, (1, 2, 3), -1)), Decimal.from_float(0.5)", "price.to_integral_value(), Decimal('2.5').to_integral_value(), Decimal('1e3').to_eng_string()", "Decimal('7.325').quantize(Decimal('0.01'))", "price.max(tax), price.copy_sign(bill[2]), price.scaleb(2)", "{price: 1}[Decimal('19.99')], price in bill", "price is None or price and True", "Fraction(price), Fraction(1, 2) == tax, Fraction(<int>, 4) < price", "Fraction(1, 3) + price",
    ),
)  # fmt: skip

TABLES: Final = Topic(
    imports=("import csv", "import io", "import configparser", "import shlex", "import string", "import html", "from urllib.parse import quote, unquote, urlencode, urljoin, urlparse, parse_qs", "from pprint import pformat"),
    head="""\
sheet = "name,n\\nann,1\\n\\"b, c\\",2\\n"
parser = configparser.ConfigParser()
parser.read_string("[DEFAULT]\\nhost = here\\n[web]\\nport = 80\\nurl = %(host)s:%(port)s\\nyes = on\\n[db]\\n")
template = string.Template("$who owes ${n}x, $$5")
address = "https://a.b:8080/p/q.html?x=1&y=2&x=3#frag"
""",
    lines=(
        "list(csv.reader(sheet.splitlines()))", "list(csv.DictReader(io.StringIO(sheet)))", "out = io.StringIO()\nw = csv.writer(out)\nw.writerow([<any>, <str>, <int>])\nprint(repr(out.getvalue()))", "out = io.StringIO()\nw = csv.DictWriter(out, ['a', 'b'], lineterminator='\\n')\nw.writeheader()\nw.writerow({'a': <str>, 'b': <int>})\nprint(out.getvalue())", "list(csv.reader(['a;b', ';'], delimiter=';'))", "out = io.StringIO()\ncsv.writer(out, quoting=csv.QUOTE_ALL).writerows([[1, None], ['x\"y', <float>]])\nprint(out.getvalue())",
        "parser['web']['url'], parser.get('web', 'port'), parser.getint('web', 'port')", "parser.sections(), parser.has_section('no'), parser.options('db'), 'web' in parser", "parser.getboolean('web', 'yes'), parser.get('db', 'x', fallback=<int>)", "parser.get('web', 'none')", "parser['none']", "parser['db']['new'] = <str>\nprint(dict(parser['db']))", "parser.items('web')", "shlex.split('a \"b c\" d\\\\ e'), shlex.quote(<str>), shlex.join(['a b', 'c'])", "shlex.split('\"open')",
        "template.substitute(who='Ann', n=<int>)", "template.substitute(who=<str>)", "template.safe_substitute(n=<float>)", "string.capwords(<str>), string.digits[:<int>]", "html.escape('<a href=\"x\">&</a>'), html.unescape('&lt;&amp;&eacute;')", "quote('a b/\\u00e4?&'), unquote('a%20b%C3%A4')", "urlencode({'q': <str>, 'n': <int>})", "urlparse(address)", "urlparse(address).port, urlparse(address).hostname, urlparse(address).query", "parse_qs('x=1&y=2&x=3'), urljoin(address, '../r'), urljoin(address, '/z')", "pformat({'b': [1, 2], 'a': <any>}), pformat(list(range(40)))", "pformat({'key%d' % i: 'v' * i for i in range(12)}, width=40)",
        "f = io.StringIO('one\\ntwo\\nthree')\nprint(f.readline(), f.read(2), f.tell(), list(f))", "f = io.StringIO()\nprint('a', <any>, file=f, end='!')\nprint(repr(f.getvalue()))", "f = io.BytesIO(b'abc')\nprint(f.read(<int>), f.read())", "f = io.StringIO(<str>)\nf.seek(0, 2)\nf.write('end')\nprint(f.getvalue())", "f = io.StringIO()\nf.close()\nf.read()",
    ),
)  # fmt: skip

RAW: Final = Topic(
    imports=("import array", "import hashlib", "import hmac", "import binascii", "import colorsys", "import cmath", "from pathlib import PurePosixPath", "import os.path", "import operator", "import numbers"),
    head="""\
row = array.array("i", [3, 1, 2])
path = PurePosixPath("/home/ann/notes.tar.gz")
raw = b"caf\\xc3\\xa9 \\x00\\xff"
""",
    lines=(
        "row.append(<int>)\nprint(row, row.tolist(), row.typecode, row.itemsize)", "row[<int>]", "row[1:], row[::-1], row * 2, row + row, 2 in row, row.index(2), row.count(3)", "row.append(<any>)", "array.array('d', [<float>, 2]), array.array('b', [1]) == array.array('i', [1])", "array.array('B', [256])", "array.array('u', 'ab'), array.array('B', b'ab').tobytes()", "row.extend(<list>)\nrow.insert(0, 9)\nrow.pop()\nrow.remove(1)\nprint(row)", "sorted(row), sum(row), max(row), list(map(str, row))",
        "hashlib.sha256(<str>.encode()).hexdigest()[:16]", "h = hashlib.md5()\nh.update(b'a')\nh.update(raw)\nprint(h.hexdigest(), h.digest_size, h.name)", "hashlib.new('sha1', raw).hexdigest()", "hmac.new(b'k', raw, 'sha256').hexdigest()[:8], hmac.compare_digest('a', 'a')", "binascii.hexlify(raw), binascii.unhexlify('616'), binascii.crc32(raw)", "raw.decode('utf-8', 'replace'), raw.decode('latin-1')", "raw.decode()", "raw.hex(), bytes.fromhex('61 62'), raw.split(), raw.find(b'\\xc3'), raw[<int>], raw[1:3]", "int.from_bytes(raw[:3], 'little'), (<int>).to_bytes(2, 'big', signed=True)", "b'%d-%s' % (<int>, b'x'), raw.translate(None, b'a'), raw.strip(b'\\xff')", "memoryview(raw)[:3].tobytes()",
        "path.name, path.stem, path.suffix, path.suffixes, path.parent, path.parts", "path / 'x' / '../y', path.with_suffix('.zip'), path.with_name('z'), path.relative_to('/home')", "path.relative_to('/etc')", "path.match('*.gz'), path.is_absolute(), path < PurePosixPath('/z'), str(path.parents[1])", "os.path.join('a', <str>, '/b', 'c'), os.path.splitext('a/b.tar.gz'), os.path.basename('a/b/')", "os.path.normpath('a/../b/./c//d'), os.path.dirname('/x'), os.path.commonprefix(['abc', 'abd'])", "os.path.relpath('/a/b', '/a/c'), os.path.split('a/b'), os.path.isabs('x')", "colorsys.rgb_to_hsv(0.2, 0.4, 0.4)", "cmath.sqrt(-<int>), cmath.phase(1j), cmath.polar(<float> + 1j)", "isinstance(<any>, numbers.Number), isinstance(<int>, numbers.Integral)", "operator.attrgetter('name')(path), operator.itemgetter(1, 2)(row), operator.methodcaller('upper')(<str>)",
    ),
)  # fmt: skip

OPTIONS: Final = Topic(
    imports=("import argparse", "import sched", "import enum", "import traceback", "import warnings", "import contextlib", "import io", "import uuid", "import types"),
    head="""\
cli = argparse.ArgumentParser(prog="tool", exit_on_error=False)
cli.add_argument("name", nargs="?", default="none")
cli.add_argument("-n", "--number", type=int, default=3)
cli.add_argument("--fast", action="store_true")
cli.add_argument("--kind", choices=["a", "b"], default="a")
cli.add_argument("--tag", action="append")
now = [0]
plan = sched.scheduler(lambda: now[0], lambda s: now.__setitem__(0, now[0] + s))


class Perm(enum.IntFlag):
    R = 4
    W = 2
    X = 1


def deep(n):
    if n:
        return deep(n - 1)
    raise ValueError(<str>)
""",
    lines=(
        "cli.parse_args([])", "cli.parse_args(['x', '-n', '5', '--fast'])", "cli.parse_args(['--number', 'x'])", "cli.parse_args(['--kind', 'c'])", "cli.parse_args(['--tag', 'a', '--tag=b', '--num', '2']).tag", "cli.parse_known_args(['a', '--other', 'b'])", "vars(cli.parse_args(['y']))", "cli.format_usage()", "cli.get_default('number'), argparse.Namespace(a=<int>)",
        "plan.enter(2, 1, print, ('two',))\nplan.enter(1, 1, print, ('one',), {'end': '!\\n'})\nplan.run()\nprint(now, plan.empty())", "e = plan.enterabs(5, 1, print, argument=(<any>,))\nplan.cancel(e)\nprint(plan.queue)", "plan.cancel(None)", "for p in (2, 1, 3):\n    plan.enter(1, p, print, (p,))\nplan.run()",
        "Perm.R | Perm.W, Perm(5), Perm.R in Perm(6), int(Perm.X), ~Perm.R & Perm(7)", "list(Perm), Perm['R'].name, Perm(0), bool(Perm(0)), Perm.R & <int>", "Perm(<int>)", "enum.Enum('Color', 'RED GREEN').GREEN.value, enum.unique", "try:\n    deep(2)\nexcept ValueError as error:\n    print(traceback.format_exception_only(error))", "try:\n    deep(1)\nexcept ValueError:\n    print(traceback.format_exc().splitlines()[-1])",
        "with contextlib.redirect_stdout(io.StringIO()) as out:\n    print(<any>)\nprint(repr(out.getvalue()))", "with contextlib.suppress(ValueError):\n    deep(0)\nprint('on')", "with contextlib.ExitStack() as stack:\n    stack.callback(print, 'later')\n    stack.enter_context(contextlib.nullcontext())\n    print('first')", "uuid.UUID(int=<int>), uuid.UUID('12345678123456781234567812345678').hex", "uuid.uuid5(uuid.NAMESPACE_DNS, 'a.b'), uuid.uuid3(uuid.NAMESPACE_URL, <str>).version", "types.SimpleNamespace(**{'a': <any>})", "types.MappingProxyType(d)['k'], isinstance(deep, types.FunctionType)", "types.MappingProxyType({})['x'] if <int> else 1",
    ),
)  # fmt: skip

TOPICS: Final = (MONEY, TABLES, RAW, OPTIONS)
