# expect: unsafe exception
import threading
from dataclasses import asdict, dataclass, field
@dataclass
class Report:
    rows: dict = field(default_factory=lambda: {"a": 1})
report = Report()
def save():
    print(asdict(report))
def add():
    report.rows["b"] = 2
threads = [threading.Thread(target=f) for f in (save, add)]
for t in threads:
    t.start()
for t in threads:
    t.join()
