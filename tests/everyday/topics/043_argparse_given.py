import argparse
import contextlib
import io

p = argparse.ArgumentParser(prog="tool", description="A tool.")
p.add_argument("file")
p.add_argument("extra", nargs="*")
p.add_argument("-n", "--number", type=int, default=5, help="a number")
p.add_argument("-v", action="count", default=0)
p.add_argument("--dry-run", action="store_true")
p.add_argument("--mode", choices=["a", "b"])
p.add_argument("--set", action="append", metavar="K=V")
print(p.parse_args(["in.txt"]))
ns = p.parse_args("in.txt x y -n 7 -vvv --dry-run --mode b --set a=1 --set b=2".split())
print(ns.file, ns.extra, ns.number, ns.v, ns.dry_run, ns.mode, ns.set, vars(ns)["mode"])
for argv in (["f", "-n", "x"], [], ["f", "--mode", "c"], ["f", "--nope"]):
    err = io.StringIO()
    try:
        with contextlib.redirect_stderr(err):
            p.parse_args(argv)
    except SystemExit as e:
        print(e.code, err.getvalue().strip().splitlines()[-1])
print(p.parse_known_args(["f", "--odd"])[1])
main = argparse.ArgumentParser(prog="git")
sub = main.add_subparsers(dest="cmd", required=True)
add = sub.add_parser("add")
add.add_argument("paths", nargs="+")
add.set_defaults(func=lambda a: f"adding {a.paths}")
a = main.parse_args(["add", "x", "y"])
print(a.cmd, a.func(a))
g = argparse.ArgumentParser().add_mutually_exclusive_group()
print(p.format_usage().startswith("usage: tool"), "a number" in p.format_help())
