#!/bin/sh
# Removes what install.sh put there; lessons' progress and settings stay.
set -eu
place="${XDG_DATA_HOME:-$HOME/.local/share}/interlock-app"
if [ -x "$place/interlock/interlock" ]; then
    "$place/interlock/interlock" install-desktop --remove
fi
rm -f "$HOME/.local/bin/interlock"
rm -rf "$place"
echo "Interlock is removed"
