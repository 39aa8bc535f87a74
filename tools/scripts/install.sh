#!/bin/sh
# Installs Interlock for the user who calls this; needs no rights and no network.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
place="${XDG_DATA_HOME:-$HOME/.local/share}/interlock-app"
mkdir -p "$place" "$HOME/.local/bin"
rm -rf "$place/interlock.new"
cp -R "$here/interlock" "$place/interlock.new"
rm -rf "$place/interlock"
mv "$place/interlock.new" "$place/interlock"
cp "$here/uninstall.sh" "$here/LICENSE" "$here/LICENCES.txt" "$place"
ln -sf "$place/interlock/interlock" "$HOME/.local/bin/interlock"
"$place/interlock/interlock" install-desktop
echo "Interlock is in your menu, and as $HOME/.local/bin/interlock"
echo "To remove it: $place/uninstall.sh"
