"""Everything that can be asked for, as actions: in a menu, on a key and in the palette."""
