"""Modules that have another name in Python 3, or another home for what they had."""

from __future__ import annotations

from typing import Final

MODULES: Final = {
    "Queue": "queue", "thread": "_thread", "dummy_thread": "_thread", "urllib2": "urllib.request",
    "urlparse": "urllib.parse", "httplib": "http.client", "SocketServer": "socketserver",
    "BaseHTTPServer": "http.server", "SimpleHTTPServer": "http.server", "StringIO": "io",
    "cStringIO": "io", "cPickle": "pickle", "ConfigParser": "configparser", "Tkinter": "tkinter",
    "tkMessageBox": "tkinter.messagebox", "__builtin__": "builtins", "commands": "subprocess",
}  # fmt: skip
"""Modules that have another name now."""
MOVED: Final = {
    ("urllib", "urlopen"): "urllib.request", ("urllib", "urlretrieve"): "urllib.request",
    ("urllib", "quote"): "urllib.parse", ("urllib", "unquote"): "urllib.parse",
    ("urllib", "urlencode"): "urllib.parse",
}  # fmt: skip
"""Members of modules that have gone elsewhere."""
