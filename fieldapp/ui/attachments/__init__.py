"""Photos and documents: shown, added, read and removed."""
