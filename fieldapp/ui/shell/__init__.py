"""The frame around the screens: window, rail, bar, search, lock."""
