import unittest, errno, sysconfig, inspect, threading, os
def add(a, b):
    """Add.

        More.
    """
    return a + b
class Base(unittest.TestCase):
    def setUp(self): self.x = 1; print("setUp")
    def tearDown(self): print("tearDown")
class TestAdd(Base):
    @classmethod
    def setUpClass(cls): print("class")
    def test_b(self): self.assertEqual(add(1, 2), 3); self.assertTrue(True); self.assertIn(1, [1]); self.assertAlmostEqual(0.1 + 0.2, 0.3)
    def test_a(self):
        with self.assertRaises(ZeroDivisionError) as c: 1 / 0
        print(c.exception); self.assertRaises(ValueError, int, "x")
        with self.assertRaisesRegex(ValueError, "inval"): int("q")
        self.addCleanup(print, "cleanup")
    @unittest.skip("later")
    def test_c(self): print("never")
    @unittest.skipIf(False, "x")
    def test_d(self):
        with self.subTest(i=1): self.assertIsNone(None)
        n = []
        ts = [threading.Thread(target=n.append, args=(i,)) for i in range(3)]
        for t in ts: t.start()
        for t in ts: t.join()
        self.assertCountEqual(n, [2, 1, 0]); self.assertEqual(len(n), 3)
    def helper(self): pass
print(errno.ENOENT, errno.EADDRINUSE, sysconfig.get_config_var("Py_GIL_DISABLED"), inspect.isfunction(add), inspect.isclass(Base), inspect.getdoc(add), inspect.ismethod(add), [n for n, _ in inspect.getmembers(TestAdd, inspect.isfunction) if n.startswith(("test_", "help"))])
try: open("nope")
except OSError as e: print(e.errno == errno.ENOENT)
if __name__ == "__main__": unittest.main()
