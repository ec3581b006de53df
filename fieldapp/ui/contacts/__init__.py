"""Contact persons of the area, and what citizens turned to us with."""
