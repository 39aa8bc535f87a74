#!/bin/sh
# Removes what install.sh put there; lessons' progress and settings stay.
set -eu
shared="${XDG_DATA_HOME:-$HOME/.local/share}"
place="$shared/interlock-app"
if [ -x "$place/interlock/interlock" ]; then
    "$place/interlock/interlock" install-desktop --remove
fi
rm -f "$HOME/.local/bin/interlock"
rm -rf "$place"
# Folders that are empty now, and that a desktop makes again when it needs them.
for folder in \
    applications metainfo mime/packages mime \
    icons/hicolor/scalable/apps icons/hicolor/scalable icons/hicolor icons
do
    rmdir "$shared/$folder" 2>/dev/null || true
done
rmdir "$HOME/.local/bin" 2>/dev/null || true
echo "Interlock is removed"
