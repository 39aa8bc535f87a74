import os.path
import posixpath
from pathlib import Path, PurePosixPath, PureWindowsPath

print(posixpath.join("a", "b", "c.txt"), posixpath.join("a", "/b"), os.path.splitext("x.tar.gz"))
print(os.path.basename("/usr/lib/x.so"), os.path.dirname("/usr/lib/x.so"), os.path.split("/a/b/"))
print(os.path.normpath("a/./b/../c"), os.path.isabs("/x"), os.path.commonprefix(["/usr/l", "/usr/b"]))
p = PurePosixPath("/home") / "user" / "notes.tar.gz"
print(p, p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.root)
print(p.with_suffix(".zip"), p.with_name("x"), p.relative_to("/home"), p.match("*.gz"), list(map(str, p.parents)))
print(PurePosixPath("a//b/./c"), PurePosixPath("a") < PurePosixPath("b"), p.is_absolute(), repr(PurePosixPath("q")))
w = PureWindowsPath(r"C:\Users\me\file.TXT")
print(w.drive, w.as_posix(), w.name, w == PureWindowsPath("c:/users/ME/FILE.txt"))
q = Path("made")
q.mkdir(exist_ok=True)
(q / "one.txt").write_text("1\n2\n")
(q / "two.md").write_bytes(b"xx")
print(sorted(x.name for x in q.iterdir()), (q / "one.txt").read_text().split(), (q / "two.md").stat().st_size)
print((q / "none").exists(), q.is_dir(), (q / "one.txt").is_file(), [x.name for x in q.glob("*.md")])
(q / "one.txt").rename(q / "uno.txt")
(q / "uno.txt").unlink()
(q / "two.md").unlink()
q.rmdir()
print(q.exists(), os.path.exists("made"), os.sep, os.linesep == "\n")
