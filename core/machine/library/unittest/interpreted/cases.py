"""Tests, and what they can ask for."""
# loud

_classes = []
"""The classes of tests, as they were made."""
_skipped = []
"""What stands in the place of tests that are left out."""


class SkipTest(Exception):
    """A test is left out."""


def _same(function):
    return function


def skip(reason):
    """Leave out a test, or all of a class."""

    def mark(test):
        if isinstance(test, type):
            test._left_out = reason
            return test
        def left_out(self):
            raise SkipTest(reason)

        _skipped.append(left_out)
        return left_out

    return mark


def skipIf(condition, reason):
    """Leave out a test if *condition* holds."""
    return skip(reason) if condition else _same


def skipUnless(condition, reason):
    """Leave out a test unless *condition* holds."""
    return _same if condition else skip(reason)


def expectedFailure(test):
    """A test that is to fail."""

    def failing(self):
        try:
            test(self)
        except Exception:
            return
        raise AssertionError("unexpected success")

    return failing


class _Raising:
    """What is to raise an exception in a block."""

    def __init__(self, case, expected, pattern=None):
        self._case = case
        self.expected = expected
        self._pattern = pattern
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            expected = self.expected
            names = expected if isinstance(expected, tuple) else (expected,)
            self._case.fail(f"{' or '.join([each.__name__ for each in names])} not raised")
        if not issubclass(kind, self.expected):
            return False
        self.exception = error
        if self._pattern is not None and not _found(self._pattern, str(error)):
            self._case.fail(f'"{self._pattern}" does not match "{error}"')
        return True


def _found(pattern, text):
    import re

    return re.search(pattern, text) is not None


class _Part:
    """A part of a test with a name of its own."""

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return False


class TestCase:
    """A test for each method whose name begins with test."""

    failureException = AssertionError
    _left_out = None
    maxDiff = None
    longMessage = True

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []

    def __init_subclass__(cls, /, **kwargs):
        super().__init_subclass__(**kwargs)
        _classes.append(cls)

    @classmethod
    def setUpClass(cls):
        """Make ready for all tests."""

    @classmethod
    def tearDownClass(cls):
        """Clear up after all tests."""

    def setUp(self):
        """Make ready for a test."""

    def tearDown(self):
        """Clear up after a test."""

    def id(self):
        """The full name of the test."""
        return f"{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}"

    def shortDescription(self):
        """The first line of its docstring."""
        doc = getattr(self, self._testMethodName).__doc__
        return doc.strip().split("\n")[0].strip() if doc else None

    def addCleanup(self, function, /, *args, **kwargs):
        """Have *function* called after the test."""
        self._cleanups.append((function, args, kwargs))

    def subTest(self, msg=None, **params):
        """A part of the test."""
        return _Part()

    def skipTest(self, reason):
        """Leave out the rest of the test."""
        raise SkipTest(reason)

    def _outcome(self):
        """Run the test: a letter for what came of it, and the exception if it failed."""
        test = getattr(type(self), self._testMethodName)
        if self._left_out is not None or test in _skipped:
            return "s", None
        outcome, error = ".", None
        try:
            self.setUp()
            try:
                test(self)
            finally:
                self.tearDown()
        except SkipTest:
            outcome = "s"
        except AssertionError as failure:
            outcome, error = "F", failure
        except Exception as failure:
            outcome, error = "E", failure
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)
        return outcome, error

    def fail(self, msg=None):
        """Let the test fail."""
        raise self.failureException(msg)

    def _check(self, holds, said, msg):
        if not holds:
            self.fail(said if msg is None else f"{said} : {msg}")

    def assertTrue(self, expr, msg=None):
        self._check(expr, f"{expr!r} is not true", msg)

    def assertFalse(self, expr, msg=None):
        self._check(not expr, f"{expr!r} is not false", msg)

    def assertEqual(self, first, second, msg=None):
        self._check(first == second, f"{first!r} != {second!r}", msg)

    def assertNotEqual(self, first, second, msg=None):
        self._check(first != second, f"{first!r} == {second!r}", msg)

    def assertIs(self, expr1, expr2, msg=None):
        self._check(expr1 is expr2, f"{expr1!r} is not {expr2!r}", msg)

    def assertIsNot(self, expr1, expr2, msg=None):
        self._check(expr1 is not expr2, f"unexpectedly identical: {expr1!r}", msg)

    def assertIsNone(self, obj, msg=None):
        self._check(obj is None, f"{obj!r} is not None", msg)

    def assertIsNotNone(self, obj, msg=None):
        self._check(obj is not None, "unexpectedly None", msg)

    def assertIn(self, member, container, msg=None):
        self._check(member in container, f"{member!r} not found in {container!r}", msg)

    def assertNotIn(self, member, container, msg=None):
        said = f"{member!r} unexpectedly found in {container!r}"
        self._check(member not in container, said, msg)

    def assertIsInstance(self, obj, cls, msg=None):
        self._check(isinstance(obj, cls), f"{obj!r} is not an instance of {cls!r}", msg)

    def assertNotIsInstance(self, obj, cls, msg=None):
        self._check(not isinstance(obj, cls), f"{obj!r} is an instance of {cls!r}", msg)

    def assertGreater(self, a, b, msg=None):
        self._check(a > b, f"{a!r} not greater than {b!r}", msg)

    def assertGreaterEqual(self, a, b, msg=None):
        self._check(a >= b, f"{a!r} not greater than or equal to {b!r}", msg)

    def assertLess(self, a, b, msg=None):
        self._check(a < b, f"{a!r} not less than {b!r}", msg)

    def assertLessEqual(self, a, b, msg=None):
        self._check(a <= b, f"{a!r} not less than or equal to {b!r}", msg)

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        distance = abs(first - second)
        near = distance <= delta if delta is not None else not round(distance, places or 7)
        within = f"{delta!r} delta" if delta is not None else f"{places or 7} places"
        said = f"{first!r} != {second!r} within {within} ({distance!r} difference)"
        self._check(first == second or near, said, msg)

    def assertCountEqual(self, first, second, msg=None):
        left = list(second)
        for item in first:
            if item in left:
                left.remove(item)
            else:
                left.append(item)
                break
        self._check(not left, f"Element counts were not equal: {first!r}, {second!r}", msg)

    def assertRegex(self, text, expected_regex, msg=None):
        said = f"Regex didn't match: {expected_regex!r} not found in {text!r}"
        self._check(_found(expected_regex, text), said, msg)

    def assertRaises(self, expected_exception, *args, **kwargs):
        return self._raising(_Raising(self, expected_exception), args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return self._raising(_Raising(self, expected_exception, expected_regex), args, kwargs)

    def _raising(self, block, args, kwargs):
        if not args:
            return block
        with block:
            args[0](*args[1:], **kwargs)
        return None

    assertListEqual = assertTupleEqual = assertDictEqual = assertSetEqual = assertEqual
    assertSequenceEqual = assertMultiLineEqual = assertEqual
