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
    "logging.basicConfig(filename='log', style='{{', format='{{levelname}} {{message}}')",
    "logging.getLogger().addHandler(logging.NullHandler())",
    "logging.basicConfig(); logging.getLogger().handlers[0].setLevel('ERROR')",
)
ASKED = (
    "logging.basicConfig(format='%(asctime)s %(message)s')",
    "logging.basicConfig(format='%(relativeCreated)d')",
    "logging.basicConfig(style='$', format='$msecs $message')",
    "logging.basicConfig(); logging.getLogger().addFilter(lambda record: record.created > 0)",
    (
        "logging.basicConfig(); "
        "logging.getLogger().handlers[0].addFilter(lambda record: record.created > 0)"
    ),
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


@pytest.mark.parametrize("set_up", UNASKED)
def test_nobody_asks(set_up: str) -> None:
    visit = visited(program_of(LOGGED.format(set_up.replace("{{", "{").replace("}}", "}"))), ALL)

    assert visit.complete
    assert not visit.signs
    assert not visit.space.grain.timed


@pytest.mark.parametrize("set_up", ASKED)
def test_somebody_may_ask(set_up: str) -> None:
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
