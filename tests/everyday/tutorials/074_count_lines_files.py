import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def count_lines(path: Path) -> tuple:
    with path.open(encoding="utf-8") as f:
        return path.name, sum(1 for _ in f)


with tempfile.TemporaryDirectory() as folder:
    root = Path(folder)
    for i in range(1, 8):
        (root / f"file{i}.txt").write_text("line\n" * i * 10, encoding="utf-8")

    with ThreadPoolExecutor() as pool:
        counts = dict(pool.map(count_lines, sorted(root.glob("*.txt"))))

for name, n in counts.items():
    print(f"{name:12}{n:5}")
assert counts["file7.txt"] == 70
