"""Messages make time a part of the states only where somebody may ask when they were made."""

from __future__ import annotations

import pytest

from core.search.reductions.registry import ALL
from tests.core.search.searched import program_of, visited

LOGGED = """
    import logging, sys
    {}
    logging.warning("a")
"""
UNASKED = (
    "",
    "logging.basicConfig(format='%(threadName)s %(message)s')",
    "logging.basicConfig(filename='log', style='{', format='{levelname} {message}')",
    "logging.getLogger().addHandler(logging.NullHandler())",
    "logging.basicConfig(); logging.getLogger().handlers[0].setLevel('ERROR')",
    "logging.basicConfig(format='%(asctime)s %(levelname)s %(message)s')",
    "logging.basicConfig(format='%(asctime)s.%(msecs)03f %(message)s', datefmt='%H:%M')",
    "import time; logging.warning('took %.2f s, %s', time.time(), 'a')",
    "import time; logging.warning(f'{time.perf_counter():.1f} of %d')",
    "import time; begin = time.time(); logging.warning('%s', time.time() - begin)",
    "logging.basicConfig(); logging.getLogger().handlers[0].emit = lambda r: print(r.created)",
    (
        "class Mine(logging.Handler):\n        def emit(self, record): print(record.created)\n"
        "    logging.getLogger().addHandler(Mine())"
    ),
    (
        "class Mine(logging.Formatter):\n        def format(self, r): return str(r.created)\n"
        "    logging.basicConfig(); logging.getLogger().handlers[0].setFormatter(Mine())"
    ),
    (
        "plain = logging.Formatter(); plain.format = lambda record: str(record.created)\n"
        "    logging.basicConfig(); logging.getLogger().handlers[0].setFormatter(plain)"
    ),
)
ASKED = (
    "logging.basicConfig(); logging.getLogger().addFilter(lambda record: record.created > 0)",
    (
        "logging.basicConfig(); "
        "logging.getLogger().handlers[0].addFilter(lambda record: record.created > 0)"
    ),
    (
        "class Late(logging.Formatter):\n"
        "        def format(self, r): return 'late' if r.relativeCreated > 500 else 'early'\n"
        "    logging.basicConfig(); logging.getLogger().handlers[0].setFormatter(Late())"
    ),
    (
        "class Noon(logging.Formatter):\n"
        "        def formatTime(self, r, datefmt=None):\n"
        "            return 'pm' if self.converter(r.created).tm_hour >= 12 else 'am'\n"
        "    logging.basicConfig(format='%(asctime)s')\n"
        "    logging.getLogger().handlers[0].setFormatter(Noon('%(asctime)s'))"
    ),
)


@pytest.mark.parametrize("set_up", UNASKED)
def test_nobody_asks(set_up: str) -> None:
    visit = visited(program_of(LOGGED.format(set_up)), ALL)

    assert visit.complete
    assert not visit.signs
    assert not visit.space.grain.timed


@pytest.mark.parametrize("set_up", ASKED)
def test_somebody_asks(set_up: str) -> None:
    visit = visited(program_of(LOGGED.format(set_up)), ALL)

    assert visit.complete
    assert not visit.signs
    assert visit.space.grain.timed


def test_who_asks_only_since_a_message_is_on_its_way_is_told() -> None:
    program = program_of("""
        import logging
        class Mine(logging.Handler):
            def emit(self, record):
                print(record.created > 0)
        def add():
            logging.getLogger("a").addHandler(Mine())
        logging.getLogger("a").addHandler(logging.NullHandler())
        thread = threading.Thread(target=add)
        thread.start()
        logging.getLogger("a").info("b")
        logging.getLogger("a").warning("c")
        thread.join()
    """)

    visit = visited(program, ALL)

    assert visit.complete
    assert visit.space.grain.timed
    assert not visit.signs
    assert not visit.cuts
