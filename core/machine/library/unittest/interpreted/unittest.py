"""`unittest`: `main()` runs the tests of all classes of the program, in order.

What CPython tells by the exit code is told here by the exception of the first test that
fails, which ends the program.
"""
# loud

import sys
import time

from sys._hooks import settings as _settings
from unittest._cases import SkipTest, TestCase, _classes, expectedFailure, skip, skipIf, skipUnless


def main(module="__main__", argv=None, exit=True, verbosity=1, **options):
    """Run the tests of the program."""
    begin, count, skipped, failed = time.perf_counter(), 0, 0, []
    write = _settings.stderr.write
    for cls in _classes:
        names = [name for name in dir(cls) if name.startswith("test")]
        if names:
            cls.setUpClass()
        for name in names:
            count += 1
            outcome, error = cls(name)._outcome()
            skipped += outcome == "s"
            if verbosity > 1:
                said = {".": "ok", "s": "skipped", "F": "FAIL", "E": "ERROR"}[outcome]
                write(f"{name} ({cls.__module__}.{cls.__qualname__}.{name}) ... {said}\n")
            elif verbosity:
                write(outcome)
            if error is not None:
                failed.append((name, error))
        if names:
            cls.tearDownClass()
    write(f"\n{'-' * 70}\n")
    plural = "" if count == 1 else "s"
    write(f"Ran {count} test{plural} in {time.perf_counter() - begin:.3f}s\n\n")
    if failed:
        write(f"FAILED (failures={len(failed)})\n")
        raise failed[0][1]
    write(f"OK (skipped={skipped})\n" if skipped else "OK\n")
    if exit:
        sys.exit(0)
