"""The modelled standard library."""
