"""How everything looks: colours, sizes, durations, fonts and drawings, each by its role."""
