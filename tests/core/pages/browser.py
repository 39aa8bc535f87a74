"""Every lesson as a page in a real browser: what it says at each step, and what axe finds.

    python -m tests.core.pages.browser [--browser chromium] [--axe node_modules/axe-core/axe.min.js]

It takes a browser, and for the second part axe-core from the npm registry, so it is no test.
"""

from __future__ import annotations

import argparse
import json
import queue
import re
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, lessons_in
from tests.core.pages.test_page import lesson_run, of_run, told_on_the_stage

Told = dict[str, Any]
HARNESS: Final = Path(__file__).with_name("browser.html")
PATIENCE: Final = 600.0
"""Seconds after which a browser that has told nothing is given up."""
QUIET: Final = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-quic",
)  # fmt: skip


def files(axe: str) -> dict[str, str]:
    """Everything that the browser asks for, by its path."""
    entries = lessons_in(COURSE)
    made = {
        "/": HARNESS.read_text("utf-8"),
        "/plan.json": json.dumps({"pages": len(entries), "axe": bool(axe)}),
        "/axe.js": axe,
    }
    for number, entry in enumerate(entries):
        run = lesson_run(read_lesson(entry.folder))
        page = of_run(run, entry.title)
        wanted = [told_on_the_stage(run, step) for step in range(run.position + 1)]
        made[f"/{number}.html"] = page
        made[f"/{number}.json"] = json.dumps(wanted)
        # A page lets no script in but its own, so the judge has one without that rule.
        opened = re.sub(r"<meta http-equiv=[^>]*>", '<script src="/axe.js"></script>', page)
        made[f"/judged/{number}.html"] = opened
    return made


class _Server(ThreadingHTTPServer):
    def __init__(self, made: dict[str, str]) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.made, self.told = made, queue.Queue[Told]()


class _Answers(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        text = self.server.made.get(self.path)
        self.send_response(200 if text is not None else 404)
        kinds = {".json": "application/json", ".js": "text/javascript"}
        self.send_header("Content-Type", kinds.get(Path(self.path).suffix, "text/html"))
        self.end_headers()
        self.wfile.write((text or "").encode())

    def do_POST(self) -> None:
        size = int(self.headers["Content-Length"])
        self.server.told.put(json.loads(self.rfile.read(size)))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing of what is asked for."""


def main() -> int:
    """Open every page and say what was found; 1 if something is wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--browser", default="chromium")
    parser.add_argument("--axe", type=Path)
    options = parser.parse_args()
    axe = options.axe.read_text("utf-8") if options.axe else ""
    server = _Server(files(axe))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as home:
        address = f"http://127.0.0.1:{server.server_port}/"
        command = [options.browser, f"--user-data-dir={home}", *QUIET, address]
        browser = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            found = server.told.get(timeout=PATIENCE)
        finally:
            browser.terminate()
            browser.wait()
    server.shutdown()
    for line in (*found["wrong"], *found["faults"]):
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(
        f"{found['moments']} moments, {len(found['wrong'])} of them wrong; "
        f"axe: {found['passes']} rules passed, {len(found['faults'])} failed\n"
    )
    return 1 if found["wrong"] or found["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
