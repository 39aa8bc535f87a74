"""Programs as files: open, save, recover."""
