"""What the window shows of a run, as plain values: no Qt in here."""
