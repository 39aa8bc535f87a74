"""`os`, as far as it is written in Python."""
# quiet

from os._entries import (
    DirEntry, PathLike, access, fsdecode, fsencode, fspath, fsync, getcwd, getcwdb, listdir, lstat,
    makedirs, mkdir, remove, removedirs, rename, renames, replace, rmdir, scandir, stat,
    stat_result, truncate, unlink, walk,
)
from os._environment import environ, getenv, putenv, unsetenv
