"""The stage: lanes that take coloured locks over a panel of shared objects."""
