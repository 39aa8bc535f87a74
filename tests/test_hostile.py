"""Programs that ask for all of the computer, or for what lies outside of the simulated machine.

Nothing of them is executed by the host, nothing is read from its disk, and every one comes to
rest within few steps and little memory: a limit of Interlock's own is told as such.
"""

from __future__ import annotations

from typing import Final

import pytest

from core.language.errors import ProgramError, SourceError
from core.language.source import Source
from core.machine.compile import compile_source
from core.memory import used_memory
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation

MOST_STEPS: Final = 12
MOST_MEMORY: Final = 500_000_000

TOO_MUCH: Final = (
    "print(len('%999999999d' % 5))",
    "print(len(f'{5:>999999999}'))",
    "print(len('%*d' % (10**9, 5)))",
    "print(len('%.999999999f' % 1.5))",
    "print(len('{:{w}}'.format('x', w=10**9)))",
    "print(len('x' * 10**10))",
    "print(len(b'x' * 10**10))",
    "print(len([0] * 10**10))",
    "print(len((0,) * 10**10))",
    "print(len(bytes(10**10)))",
    "print(10**10**10)",
    "print(pow(7, 10**9) > 1)",
    "print(1 << 10**12)",
    "print(len(','.join(['x' * 10**6] * 100)))",
    "s = 'a' * 10**6\nprint(len(s.replace('a', s)))",
    "print(len('a'.ljust(10**10)), len('a'.zfill(10**10)))",
    "print(len('\\t'.expandtabs(10**10)))",
    "s = 'a' * 10**6\nprint(len(s.translate({97: s})))",
    "print(len((1).to_bytes(10**10, 'big')))",
    "print(int('f' * 10**8, 16) > 1)",
    "s = 'ha'\nfor _ in range(60):\n    s = s + s",
    "x = 3\nwhile True:\n    x = x * x",
    "import math\nprint(math.factorial(10**8) > 1)",
    "import math\nprint(math.comb(10**9, 10**8) > 1)",
    "import itertools\nprint(sum(itertools.count()))",
    "import itertools\nprint(any(itertools.repeat(0)))",
    "import json\nprint(json.loads('[' * 10**5 + ']' * 10**5))",
    "import json\nrow = ['x']\nfor _ in range(60):\n    row = [row, row, row]\nprint(len(json.dumps(row)))",
    "import re\nprint(re.match('(a+)+$', 'a' * 40 + 'b'))",
    "import zlib\nd = zlib.compress(b'x' * 10**7)\nprint(len(zlib.decompress(zlib.compress(b'x' * 10**7)) * 2))",
    "import base64\ns = b'x' * 10**6\nfor _ in range(40):\n    s = base64.b64encode(s)",
    "import struct\nprint(len(struct.pack('999999999x')))",
    "import unicodedata\ns = '\\ufdfa' * 10**6\nfor _ in range(5):\n    s = unicodedata.normalize('NFKD', s)",
    "import random\nprint(len(random.choices('ab', k=10**9)))",
    "import random\nprint(len(random.sample(range(10**9), 10**8)))",
    "import random\nprint(len(random.Random(1).sample(range(10**9), 10**8)))",
    "from fractions import Fraction\nx = Fraction(1, 3)\nfor _ in range(60):\n    x = x * x",
    "from fractions import Fraction\nprint(Fraction('1e99999999'))",
    "import decimal\ndecimal.getcontext().prec = 10**9\nprint(decimal.Decimal(1) / 3)",
    "import decimal\ndecimal.getcontext().prec = 10**6\nprint(decimal.Decimal(2).sqrt())",
    "import decimal\nprint(int(decimal.Decimal('1e999999999')))",
    "import decimal\nprint(f\"{decimal.Decimal('1e99999999'):f}\")",
    "import array\nprint(len(array.array('d', [0.0]) * 10**9))",
    "import multiprocessing as m\nprint(len(m.Array('i', 10**9)))",
    "import multiprocessing as m\nq, x = m.Queue(), ['a' * 10**6] * 500\nwhile True:\n    q.put(x)",
    "import hashlib\nprint(hashlib.shake_256(b'x').hexdigest(10**10))",
    "import hashlib\nprint(hashlib.pbkdf2_hmac('sha256', b'x', b'y', 10**7))",
    "import itertools\nprint(next(itertools.product(range(10**8), repeat=2)))",
    "import itertools\nprint(next(itertools.combinations(range(10**8), 10**7)))",
    "with open('a', 'wb') as f:\n    f.seek(10**12)\n    f.write(b'x')",
    "import io\nb = io.BytesIO()\nb.seek(10**11)\nb.write(b'x')",
    "import html\ns = '&' * 10**6\nfor _ in range(30):\n    s = html.escape(s)",
    "a = b = ()\nfor _ in range(10**4):\n    a, b = (a,), (b,)\nprint(a == b)",
)
"""What goes beyond a limit."""
SAYS: Final = {
    "print(10**11 in range(10**12), range(10**18).index(10**17))": "True 100000000000000000\n",
    "print([1, 2, 3][::10**30])": "[1]\n",
    "def f(n):\n    return f(n + 1)\ntry:\n    f(0)\nexcept RecursionError:\n    print('deep')": "deep\n",
    "class A:\n    def __eq__(self, o):\n        return self == o\ntry:\n    A() == A()\nexcept RecursionError:\n    print('deep')": "deep\n",
    "class A:\n    def __hash__(self):\n        return hash(self)\ntry:\n    {A(): 1}\nexcept RecursionError:\n    print('deep')": "deep\n",
    "class A:\n    def __repr__(self):\n        return repr(self)\ntry:\n    print(A())\nexcept RecursionError:\n    print('deep')": "deep\n",
    "class A:\n    def __getattr__(self, n):\n        return getattr(self, n + 'x')\ntry:\n    A().x\nexcept RecursionError:\n    print('deep')": "deep\n",
    "a = []\na.append(a)\nprint(a)": "[[...]]\n",
    "try:\n    int('9' * 10**7)\nexcept ValueError:\n    print('too long')": "too long\n",
    "try:\n    open('/etc/passwd')\nexcept OSError as e:\n    print(type(e).__name__)": "FileNotFoundError\n",
    "try:\n    open('../../../../etc/hostname')\nexcept OSError as e:\n    print(type(e).__name__)": "FileNotFoundError\n",
    "import pathlib\ntry:\n    pathlib.Path('/proc/self/environ').read_bytes()\nexcept OSError as e:\n    print(type(e).__name__)": "FileNotFoundError\n",
    "import os\nprint(os.environ['HOME'], os.environ['USER'])": "/home/user user\n",
    "import os\nprint(os.listdir('/'))": "['home', 'tmp']\n",
    "import glob\nprint(glob.glob('/**', recursive=True))": "['/', '/home', '/home/user', '/tmp']\n",
    "import configparser\nprint(configparser.ConfigParser().read('/etc/os-release'))": "[]\n",
    "import logging\ntry:\n    logging.FileHandler('/etc/cron.d/x')\nexcept OSError as e:\n    print(type(e).__name__)": "FileNotFoundError\n",
    "import shutil\ntry:\n    shutil.copy('/etc/passwd', 'x')\nexcept OSError as e:\n    print(type(e).__name__)": "FileNotFoundError\n",
    "import decimal\nprint(hash(decimal.Decimal('1e999999')), decimal.Decimal('1e9999999') == 0.5)": "2137339169833320222 False\n",
    "import fnmatch\nprint(fnmatch.fnmatch('a' * 60, '*a' * 30 + 'b'))": "False\n",
}
"""What has an end, by the program."""
REFUSED: Final = (
    "eval('1')", "exec('x = 1')", "__import__('o' + 's')", "print(().__class__.__base__.__subclasses__())",
    "print((lambda: 0).__globals__)", "print((lambda: 0).__code__)",
    "import hashlib\nhashlib.scrypt(b'x', salt=b'y', n=2**20, r=64, p=8)",
    "import hashlib\nhashlib.file_digest(open('/etc/passwd', 'rb'), 'md5')",
    "import pickle\npickle.loads(b'')", "import os\nos.system('true')", "import ctypes\nctypes.CDLL('')",
    "x = " + "(" * 5000 + ")" * 5000, "x = " + "-" * 20000 + "1", "x = a" + ".b" * 20000,
    "x = " + "9" * 100000, "x = 'a\0b'",
)  # fmt: skip
"""What is not even begun."""


def run(text: str) -> Simulation:
    """The run of *text*, as far as it comes in few steps."""
    program = compile_source(Source("program.py", f"{text}\n"))
    simulation = Simulation(program, POLICIES["random"](0), seed=0)
    while simulation.ended is None and simulation.position < MOST_STEPS:
        simulation.advance(1)
    return simulation


def printed(simulation: Simulation) -> str:
    return "".join(each.text for each in simulation.machine.output)


@pytest.mark.parametrize("text", TOO_MUCH)
def test_what_is_too_much_is_a_limit_and_takes_little(text: str) -> None:
    before = used_memory()

    simulation = run(text)

    assert simulation.ended == "unmodelled"
    assert "a limit of Interlock" in str(simulation.unmodelled)
    assert used_memory() - before < MOST_MEMORY


@pytest.mark.parametrize("text", SAYS)
def test_what_has_an_end_comes_to_it(text: str) -> None:
    assert printed(run(text)) == SAYS[text]


@pytest.mark.parametrize("text", REFUSED)
def test_what_reaches_out_is_refused_before_it_begins(text: str) -> None:
    with pytest.raises((ProgramError, SourceError)):
        compile_source(Source("program.py", f"{text}\n"))


def test_a_loop_that_keeps_large_texts_gives_way_in_time() -> None:
    before = used_memory()

    simulation = run("rows = []\nwhile True:\n    rows.append('x' * 10**5)")

    assert simulation.ended is None
    assert used_memory() - before < MOST_MEMORY


def test_a_long_chain_of_exceptions_is_told_from_its_end() -> None:
    text = "e = None\nfor i in range(3000):\n    x = ValueError(i)\n    x.__cause__ = e\n    e = x\nraise e"

    told = printed(run(text))

    assert told.endswith("ValueError: 2999\n")
    assert "ValueError: 2901\n" in told
    assert "ValueError: 2\n" not in told
