"""The offline map: one widget, its painter, and the room that shows the officer's area."""
