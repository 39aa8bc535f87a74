# Paths as objects, patterns, copies, files for a while.
import glob
import os
import shutil
import tempfile
from pathlib import Path, PurePath, PurePosixPath

p = Path("a") / "b" / "c.tar.gz"
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, [str(x) for x in p.parents])
print(p.with_name("d.py"), p.with_suffix(".txt"), p.with_stem("q"), p.is_absolute(), Path("/x/y").relative_to("/x"))
print(Path("a") == Path("a/"), Path("a") < Path("b"), hash(Path("a")) == hash(Path("./a")), {Path("a"): 1}[Path("a")])
print(Path(), Path("."), Path("/"), Path("a//b/./c"), Path("a", "b"), "x" / Path("y"), Path("a").joinpath("b", "c"))
print(p.match("*.gz"), p.match("b/*.gz"), p.match("x/*.gz"), PurePosixPath("a/b").as_posix(), isinstance(p, PurePath))
d = Path("dir")
d.mkdir()
(d / "sub" / "deep").mkdir(parents=True, exist_ok=True)
print((d / "one.txt").write_text("one\n"), (d / "one.txt").read_text(), (d / "sub" / "two.txt").write_bytes(b"two"))
(d / "three.py").touch()
print(sorted(x.name for x in d.iterdir()), sorted(map(str, d.glob("*.txt"))), sorted(map(str, d.rglob("*.txt"))))
print(sorted(map(str, d.glob("*/*.txt"))), sorted(map(str, d.glob("**/*"))))
print((d / "one.txt").exists(), (d / "none").exists(), d.is_dir(), (d / "one.txt").is_file(), (d / "one.txt").stat().st_size)
with (d / "one.txt").open("a") as f:
    f.write("more\n")
print((d / "one.txt").read_text().splitlines(), sorted(glob.glob("dir/*.txt")), sorted(glob.glob("dir/**/*.txt", recursive=True)))
print((d / "one.txt").rename(d / "uno.txt"), sorted(os.listdir(d / "sub")))
print(shutil.copy(d / "uno.txt", d / "sub"), sorted(os.listdir("dir/sub")), os.path.join(d, "x"), os.fspath(d))
shutil.copytree("dir", "dir2")
print(sorted(str(x) for x in Path("dir2").rglob("*")))
shutil.move("dir2", "dir3")
shutil.rmtree("dir3")
print(os.path.exists("dir3"), os.path.exists("dir2"))


def tried(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


tried(Path("no/such").mkdir)
tried(d.mkdir)
tried(Path("missing").read_text)
tried(Path("missing").unlink)
tried(Path("missing").unlink, missing_ok=True)
tried(d.rmdir)
tried(Path("a").with_suffix, "txt")
tried(Path("a").relative_to, "b")
with tempfile.TemporaryDirectory() as folder:
    inside = Path(folder, "x.txt")
    inside.write_text("x")
    print(inside.exists(), os.listdir(folder))
print(inside.exists(), os.path.exists(folder))
with tempfile.NamedTemporaryFile("w+", suffix=".txt", delete=False) as t:
    t.write("temp")
    t.flush()
    t.seek(0)
    print(t.read(), os.path.exists(t.name), t.name.endswith(".txt"))
os.remove(t.name)
with tempfile.TemporaryFile() as t:
    t.write(b"bytes")
    t.seek(0)
    print(t.read())
