"""`os`, as far as it is written in Python."""
# quiet

from os._entries import (
    PathLike, access, fsdecode, fsencode, fspath, fsync, getcwd, getcwdb, listdir, lstat, makedirs,
    mkdir, remove, removedirs, rename, renames, replace, rmdir, stat, stat_result, truncate, unlink,
)
from os._environment import environ, getenv, putenv, unsetenv
from os._walking import DirEntry, scandir, walk
