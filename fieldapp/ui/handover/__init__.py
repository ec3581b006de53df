"""The room in which an area is handed over from one officer to the next."""
